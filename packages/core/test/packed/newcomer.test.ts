import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { fencesOf, workspace } from '../snippets/fences.ts';
import { run } from '../support/run.ts';

const { folder, files } = inject('tarballs');
const page = 'docs/guide/getting-started.md';

/** The registry does not have the packages yet: their tarballs stand in for them. */
function withTarballs(command: string): string {
  return command.replace(/@tim-rest\/([\w-]+)/g, (_, name: keyof typeof files) => files[name]);
}

test('who follows "getting started" word for word in an empty folder sees what it says', () => {
  const empty = join(folder, 'newcomer');
  mkdirSync(empty);
  const env = { ...process.env, npm_config_prefer_offline: 'true', npm_config_audit: 'false' };
  const done: string[] = [];
  let output = '';
  for (const { language, info, code } of fencesOf(page)) {
    const [, file] = /^\[(.+)\]$/.exec(info) ?? [];
    if (language === 'sh') {
      output = run('sh', ['-ec', withTarballs(code)], empty, env);
      done.push(code);
    } else if (file) {
      writeFileSync(join(empty, file), code);
      done.push(file);
    } else if (language === 'text') {
      expect(output).toBe(code);
      done.push(output);
    }
  }
  expect(done).toEqual([
    'npm init -y\nnpm install @tim-rest/core @tim-rest/transport-fetch @tim-rest/signer\n',
    'banned.mjs',
    'node banned.mjs\n',
    expect.stringMatching(/^mallory is banned until .*\ntrudy is banned until .*\n$/),
  ]);
});

test('the page names each file where it is to be saved', () => {
  const text = readFileSync(join(workspace, page), 'utf8');
  expect(text).toMatch(/Save this there as `banned\.mjs`:\n\n```js \[banned\.mjs\]\n/);
});
