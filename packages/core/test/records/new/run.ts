/** Writes an endpoint or an event from its record, `npm run new -- [webhook/]<family>/<name>`, and says what is left to do. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EVENTS } from '../records.ts';
import { writeEndpoint, writeEvent } from './write.ts';

const core = new URL('../../../', import.meta.url);
const [path = ''] = process.argv.slice(2);
try {
  const isEvent = path.startsWith(`${EVENTS}/`);
  const { files, byHand } = isEvent ? writeEvent(core, path) : writeEndpoint(core, path);
  const { status, stderr } = spawnSync('biome', ['check', '--write', ...files], {
    cwd: fileURLToPath(core),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stderr);
  console.log(`Written in packages/core, in the words of the record: read them again.
${listed(files)}
Yours to write:
${listed([
  ...byHand,
  ...(isEvent
    ? []
    : [
        `src/emulator/routes/${path}.ts, and a line for it in the index.ts beside it. Until then the emulator has no such command, the example in the new file does not run, and tests say so.`,
      ]),
])}
.github/CONTRIBUTING.md says what else belongs to it.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `  - ${line}\n`).join('');
}
