// Node runs this: it evaluates the script of the first argument in an edge runtime.
import { readFileSync } from 'node:fs';
import { EdgeVM } from '@edge-runtime/vm';
import type { Result } from '../suite/run.ts';

const [, , script = '', origin = ''] = process.argv;
const vm = new EdgeVM();
vm.evaluate(readFileSync(script, 'utf8'));
console.log(JSON.stringify(await vm.evaluate<Promise<Result[]>>(`report(${JSON.stringify({ origin })})`)));
