/** Writes the packed codes, `npm run codes`. */
import { writeFileSync } from 'node:fs';
import { packedCodes } from './pack.ts';

writeFileSync(new URL('../../src/errors/packed-codes.ts', import.meta.url), packedCodes());
