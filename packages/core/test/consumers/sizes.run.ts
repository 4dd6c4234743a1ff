/**
 * Packs the packages, measures what imports cost, and writes it into the README.
 *
 *   npm run sizes                 the table
 *   npm run sizes -- call …       and, where these names are imported, what each file costs, and what the words alone
 */
import { rmSync } from 'node:fs';
import { pack } from '../support/tarballs.ts';
import { bundle } from './bundle.ts';
import { writeSizes } from './readme.ts';
import { sharesOf } from './shares.ts';
import { rows, sizesTable } from './sizes.ts';
import { wordsOf } from './words.ts';

const wanted = process.argv.slice(2);
const { folder, consumer } = pack();
try {
  const table = await sizesTable(consumer);
  writeSizes(table);
  console.log(table);
  for (const { what, imports } of rows) {
    const names = Object.values(imports).flat();
    if (!wanted.length || !wanted.every((name) => names.includes(name))) continue;
    const whole = await bundle(imports, consumer);
    console.log(`\n${what}: minified bytes, and what they add to the gzipped ones`);
    for (const { file, minified, gzipped } of sharesOf(whole, consumer))
      console.log(String(minified).padStart(7), String(gzipped).padStart(6), file);
    console.log(
      String(wordsOf(whole.text)).padStart(14),
      'the texts and names alone, with no code between them',
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
