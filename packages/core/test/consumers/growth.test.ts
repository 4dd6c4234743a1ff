import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { holds } from '../contract/bundle.ts';
import { run } from '../support/run.ts';
import { bundle, type Imports } from './bundle.ts';

const { folder, consumer } = inject('tarballs');
const grown = mkdtempSync(join(folder, 'grown-'));

/** Another endpoint, written like those that are there. */
beforeAll(() => {
  cpSync(join(consumer, 'node_modules'), join(grown, 'node_modules'), { recursive: true });
  const group = join(grown, 'node_modules/@tim-rest/core/dist/endpoints/group');
  const sibling = readFileSync(join(group, 'ban-group-member.mjs'), 'utf8');
  const code = sibling.replaceAll('banGroupMember', 'muteGroupMember').replace('ban_group', 'mute_group');
  writeFileSync(join(group, 'mute-group-member.mjs'), code);
  appendFileSync(join(group, 'index.mjs'), `export { muteGroupMember } from './mute-group-member.mjs';`);
});

/** The files that Node loads for an entry: what its import costs, without a clock. */
function loadedFor(entry: string, installed: string): string[] {
  const code = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import(${JSON.stringify(entry)});
    console.log(JSON.stringify(loaded));`;
  const urls: string[] = JSON.parse(run('node', ['--input-type=module', '--eval', code], installed));
  return urls.map((url) => url.split('/node_modules/').at(-1) as string).sort();
}

const kernel: Imports = { '@tim-rest/core': ['call', 'createClient'] };
const sibling: Imports = { ...kernel, '@tim-rest/core/group': ['banGroupMember'] };
const addition: Imports = { ...kernel, '@tim-rest/core/group': ['muteGroupMember'] };

describe('one endpoint more', () => {
  test.each([
    ['the kernel', kernel],
    ['another endpoint', sibling],
  ])('adds no byte and no file to a bundle of %s', async (_, imports) => {
    const before = await bundle(imports, consumer);
    const after = await bundle(imports, grown);
    // Not the same bytes: the bundler may hand out other short names.
    expect([after.code.length, after.files]).toEqual([before.code.length, before.files]);
  });

  test('comes into a bundle alone', async () => {
    const { text } = await bundle(addition, grown);
    expect(holds(text, 'mute_group_member')).toBe(true);
    expect(holds(text, 'ban_group_member')).toBe(false);
  });

  test.each(['@tim-rest/core', '@tim-rest/core/explain', '@tim-rest/signer', '@tim-rest/transport-fetch'])(
    'makes the import of %s load no other file',
    (entry) => {
      expect(loadedFor(entry, grown)).toEqual(loadedFor(entry, consumer));
    },
  );

  test('is loaded with its family', () => {
    const before = loadedFor('@tim-rest/core/group', consumer);
    const addition = '@tim-rest/core/dist/endpoints/group/mute-group-member.mjs';
    expect(loadedFor('@tim-rest/core/group', grown)).toEqual([...before, addition].sort());
  });
});

test('the import of the kernel alone loads no family, no webhooks, no emulator and no texts', () => {
  const loaded = loadedFor('@tim-rest/core', consumer).map((path) => path.replace(/[\w-]+\.mjs$/, ''));
  expect(loaded).toContain('@tim-rest/core/dist/');
  const own = /^(@tim-rest\/core\/dist\/(?!endpoints|emulator|explain|webhook)([\w-]+\/)?|valibot\/dist\/)$/;
  expect(loaded.filter((path) => !own.test(path))).toEqual([]);
});
