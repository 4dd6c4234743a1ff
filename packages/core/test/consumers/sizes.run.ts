/**
 * Packs the packages, measures what imports cost, and writes it into the README.
 *
 *   npm run sizes                 the table
 *   npm run sizes -- call …       and where the minified bytes of imports of these names come from
 */
import { rmSync } from 'node:fs';
import { pack } from '../support/tarballs.ts';
import { bundle } from './bundle.ts';
import { writeSizes } from './readme.ts';
import { rows, sizesTable } from './sizes.ts';

const wanted = process.argv.slice(2);
const { folder, consumer } = pack();
try {
  const table = await sizesTable(consumer);
  writeSizes(table);
  console.log(table);
  for (const { what, imports } of rows) {
    const names = Object.values(imports).flat();
    if (!wanted.length || !wanted.every((name) => names.includes(name))) continue;
    const { bytes } = await bundle(imports, consumer);
    console.log(`\n${what}`);
    for (const [file, size] of [...bytes].sort(([, one], [, other]) => other - one))
      console.log(String(size).padStart(7), file);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
