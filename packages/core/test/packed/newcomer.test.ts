import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { fencesOf, workspace } from '../snippets/fences.ts';
import { run } from '../support/run.ts';

const { folder, files } = inject('tarballs');
const page = 'docs/guide/getting-started.md';

/** The tarballs are made already, by the script that the page names. */
function withTarballs(command: string): string {
  return command.replace(
    /^npm run tarballs -- (\S+)$/m,
    `mkdir $1 && cp ${Object.values(files).join(' ')} $1`,
  );
}

/** What stands in for the service, where a program of the page asks for it. */
const service = `import { createEmulator } from '@tim-rest/core/emulator';
const banned = [{ Member_Account: 'mallory', BannedUntil: 4102444800 }];
const groups = [{ GroupId: '@TGS#live', Type: 'AVChatRoom', banned }];
globalThis.fetch = createEmulator({ sdkAppId: 1400000000, groups }).fetch;
`;

test('who follows "getting started" word for word sees what it says', () => {
  const checkout = join(folder, 'checkout');
  const program = join(folder, 'first-program');
  mkdirSync(checkout);
  const env = { ...process.env, npm_config_prefer_offline: 'true', npm_config_audit: 'false' };
  const done: string[] = [];
  let output = '';
  for (const { language, info, code } of fencesOf(page)) {
    const [, file] = /^\[(.+)\]$/.exec(info) ?? [];
    if (language === 'sh') {
      const live = code.includes('live.mjs');
      if (live) writeFileSync(join(program, 'service.mjs'), service);
      const where = existsSync(program) ? program : checkout;
      output = run('sh', ['-ec', withTarballs(code)], where, {
        ...env,
        ...(live && { NODE_OPTIONS: '--import=./service.mjs' }),
      });
      done.push(code);
    } else if (file) {
      writeFileSync(join(program, file), code);
      done.push(file);
    } else if (language === 'text') {
      expect(output).toBe(code);
      done.push(output);
    }
  }
  expect(output).toBe('mallory\n');
  expect(done).toEqual([
    'npm run tarballs -- ../first-program\ncd ../first-program\nnpm init -y\nnpm install ./tim-rest-*.tgz\n',
    'banned.mjs',
    'node banned.mjs\n',
    expect.stringMatching(/^mallory is banned until .*\ntrudy is banned until .*\n$/),
    'live.mjs',
    expect.stringMatching(/\nnode live\.mjs\n$/),
  ]);
});

test('the page names each file where it is to be saved', () => {
  const text = readFileSync(join(workspace, page), 'utf8');
  for (const file of ['banned', 'live'])
    expect(text).toMatch(new RegExp(`Save this .*\`${file}\\.mjs\`:\n\n\`\`\`js \\[${file}\\.mjs\\]\n`));
});
