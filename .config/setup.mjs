// Installs what a command needs, and says so in one line. Runs on any Node from 20; what comes after runs on the
// Node of the root's dependency `node`.
//
//   node .config/setup.mjs run   what the demo and the emulator need
//   node .config/setup.mjs all   everything
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const stamp = new URL('node_modules/.setup', root);
const profile = process.argv[2] ?? 'all';
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'];
const digest = createHash('sha256').update(inputs.map(read).join('\0')).digest('hex');

const done = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (done !== `all ${digest}` && done !== `${profile} ${digest}`) {
  const { pnpm } = JSON.parse(read('package.json')).devDependencies;
  const only = [
    '--prod',
    '--filter',
    'tim-rest',
    '--filter',
    '@tim-rest/example-quickstart...',
    '--filter',
    '@tim-rest/example-emulator-server...',
  ];
  process.stdout.write('Setting up: installing dependencies … ');
  const started = Date.now();
  const { status, stdout, stderr, error } = spawnSync(
    'npx',
    [
      '--yes',
      `pnpm@${pnpm}`,
      'install',
      '--frozen-lockfile',
      '--config.confirmModulesPurge=false',
      ...(profile === 'run' ? only : []),
    ],
    { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    console.error(`failed.\n${error ?? ''}${stdout}${stderr}`);
    process.exit(1);
  }
  writeFileSync(stamp, `${profile} ${digest}`);
  console.log(`done in ${Math.round((Date.now() - started) / 1000)} s.`);
}
