/**
 * The benchmarks: `node --conditions=@tim-rest/source .config/bench/run.ts [name …] [--json file] [--strict]`.
 * Prints a table of each, and writes all of it to `node_modules/.bench.json`. With `--strict` the exit code is 1 where
 * a goal is missed.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { pack } from '../../packages/core/test/support/tarballs.ts';
import { isMet, type Row } from './row.ts';
import { table } from './table.ts';

const benchmarks: Readonly<Record<string, { file: string; installed?: boolean }>> = {
  signing: { file: '../../packages/signer/bench/user-sig.bench.ts' },
  loopback: { file: '../../packages/core/bench/loopback.bench.ts' },
  overhead: { file: '../../packages/core/bench/overhead.bench.ts' },
  webhook: { file: '../../packages/core/bench/webhook.bench.ts' },
  batches: { file: '../../packages/core/bench/batches.bench.ts' },
  limiters: { file: '../../packages/core/bench/limiters.bench.ts' },
  prefetch: { file: '../../packages/core/bench/prefetch.bench.ts' },
  rows: { file: '../../packages/core/bench/rows.bench.ts' },
  imports: { file: '../../packages/core/bench/imports.bench.ts', installed: true },
  growth: { file: '../../packages/core/bench/growth.bench.ts', installed: true },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string', default: 'node_modules/.bench.json' }, strict: { type: 'boolean' } },
});
const names = positionals.length ? positionals : Object.keys(benchmarks);
for (const name of names)
  if (!benchmarks[name]) throw new Error(`${name}: expected ${Object.keys(benchmarks).join(', ')}`);

const tarballs = names.some((name) => benchmarks[name]?.installed) ? pack() : undefined;
const env = { ...process.env, ...(tarballs && { TIM_REST_TARBALLS: JSON.stringify(tarballs) }) };
const found: Record<string, Row[]> = {};
try {
  for (const name of names) {
    found[name] = await measure(benchmarks[name]?.file ?? '');
    console.log(`\n${name}\n${table(found[name])}`);
  }
} finally {
  if (tarballs) rmSync(tarballs.folder, { recursive: true, force: true });
}

const machine = { node: process.version, cpus: cpus().map(({ model }) => model), load: loadavg() };
writeFileSync(values.json, JSON.stringify({ date: new Date().toISOString(), machine, found }, null, 2));
const rows = Object.values(found).flat();
const short = rows.filter((row) => isMet(row) === false);
console.log(`\n${rows.filter(isMet).length} goals met, ${short.length} missed. Written to ${values.json}`);
if (values.strict && short.length) process.exitCode = 1;

/** In a process of its own, so that what one benchmark compiles and allocates does not slow the next. */
async function measure(file: string): Promise<Row[]> {
  const child = fork(new URL('one.ts', import.meta.url), [new URL(file, import.meta.url).href], { env });
  const message = once(child, 'message');
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  const [rows] = await message;
  return rows as Row[];
}
