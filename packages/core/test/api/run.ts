/**
 * Writes what each entry promises into `packages/<name>/api`.
 *
 *   npm run api                what the sources say
 *   npm run api -- --release   and that this is what is released now; `npm run version` does it
 */
import { entries } from '../contract/entries.ts';
import { writeReports } from './files.ts';
import { reportsOf } from './reports.ts';

const reports = reportsOf(entries);
writeReports('current', reports);
if (process.argv.includes('--release')) writeReports('released', reports);
