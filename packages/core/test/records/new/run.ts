/** Writes an endpoint from its record, `npm run new -- <family>/<name>`, and says what is left to do. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeEndpoint } from './write.ts';

const core = new URL('../../../', import.meta.url);
const [path = ''] = process.argv.slice(2);
try {
  const { files, byHand } = writeEndpoint(core, path);
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
  `src/emulator/routes/${path}.ts, and a line for it in the index.ts beside it. Until then the emulator has no such command, the example in the new file does not run, and tests say so.`,
])}
.github/CONTRIBUTING.md says what else an endpoint has.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `  - ${line}\n`).join('');
}
