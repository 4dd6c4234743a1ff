// For a page and for a bare realm: a script that leaves the suite in a global.
import { report } from '../suite/report.ts';

Object.assign(globalThis, { report });
