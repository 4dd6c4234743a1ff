// Builds the packages, and packs them into a folder as they would be published: `npm run tarballs -- ../my-app`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../packages', import.meta.url));
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Into which folder? npm run tarballs -- ../my-app');
  process.exit(1);
}
const target = resolve(folder);
mkdirSync(target, { recursive: true });
for (const name of readdirSync(packages).sort())
  for (const args of [
    ['run', 'build'],
    ['pack', '--pack-destination', target],
  ]) {
    const { status, stdout, stderr } = spawnSync('pnpm', args, {
      cwd: resolve(packages, name),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status === 0) continue;
    console.error(`${name}: pnpm ${args.join(' ')} failed\n${stdout}${stderr}`);
    process.exit(1);
  }
console.log(
  `${readdirSync(target)
    .filter((file) => file.endsWith('.tgz'))
    .join(', ')} in ${target}`,
);
