/** Packs the packages, measures what imports cost, and writes it into the README. */
import { rmSync } from 'node:fs';
import { pack } from '../support/tarballs.ts';
import { writeSizes } from './readme.ts';
import { sizesTable } from './sizes.ts';

const { folder, consumer } = pack();
try {
  const table = await sizesTable(consumer);
  writeSizes(table);
  console.log(table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
