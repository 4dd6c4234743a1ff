// Type-checks every package, its tests and every example: all of them, so that one failure does not hide another.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const projects = [
  ...['packages', 'examples'].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)),
  'docs',
  '.config',
]
  .flatMap((folder) => ['tsconfig.json', 'tsconfig.test.json'].map((file) => `${folder}/${file}`))
  .filter(existsSync);
const results = projects.map((project) => {
  const compiler = project.startsWith('docs/') ? 'vue-tsc' : 'tsc';
  const { status } = spawnSync(compiler, ['--project', project], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.error(`${project}: types do not check`);
  return status === 0;
});
if (results.includes(false)) process.exit(1);
