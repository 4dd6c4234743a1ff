import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Bundles } from './bundle.ts';
import { LIMIT_MS, type Runtime } from './runtime.ts';
import { startService } from './service.ts';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const node24 = here('../../../../node_modules/node/bin/node');

/** What a command prints. It has to end by itself, and well. */
export async function output(command: string, args: readonly string[]): Promise<string> {
  const ended = promisify(execFile)(command, args, { timeout: LIMIT_MS, maxBuffer: 2 ** 26 });
  const { stdout } = await ended.catch((error) => {
    throw error.killed ? new Error(`${command} did not end within ${LIMIT_MS} ms`) : error;
  });
  return stdout.trim();
}

/** A runtime that is a command: `args` make it run the suite, and the service's address comes last. */
function command(
  name: string,
  binary: string,
  args: (bundles: Bundles) => string[],
  version = async () => /\d+\.\d+\.\d+/.exec(await output(binary, ['--version']))?.[0] ?? '',
): Runtime {
  return {
    name,
    async run(bundles) {
      const service = await startService();
      try {
        const results = await output(binary, [...args(bundles), service.origin]);
        return { version: await version(), results: JSON.parse(results) };
      } finally {
        await service.close();
      }
    },
  };
}

const file = ({ process }: Bundles) => [process];
const edgeVersion = () => createRequire(import.meta.url)('@edge-runtime/vm/package.json').version as string;

/** The binaries themselves, past the scripts that start them: those would not end with what they started. */
export const processes: readonly Runtime[] = [
  command('Node 22', here('node_modules/node22/bin/node'), file),
  command('Node 24', node24, file),
  command('Node 26', here('node_modules/node26/bin/node'), file),
  command('Deno', here('node_modules/deno/deno'), (bundles) => [
    'run',
    '--allow-net=127.0.0.1',
    ...file(bundles),
  ]),
  command('Bun', here('node_modules/bun/bin/bun.exe'), file),
  command(
    'Edge Runtime',
    node24,
    ({ edge }) => [here('hosts/edge-runtime.ts'), edge],
    async () => edgeVersion(),
  ),
];
