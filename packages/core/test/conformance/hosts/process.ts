// For runtimes that run a file: Node, Deno, Bun.
import { report } from '../suite/report.ts';

const [, , origin = ''] = process.argv;
console.log(JSON.stringify(await report({ origin })));
