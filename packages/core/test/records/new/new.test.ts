import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { defineEndpoint } from '../../../src/index.ts';
import { readJson, records } from '../records.ts';
import { complaintsAbout, endpointIn } from './compile.ts';
import type { Documented } from './documented.ts';
import { endpointFile } from './endpoint-file.ts';
import { refusalOf } from './refusals.ts';
import { writeEndpoint } from './write.ts';

const core = new URL('../../../', import.meta.url);
const all = (records as readonly (readonly [string, Documented])[]).map(
  ([path, record]) => [path.replace('.json', ''), record] as const,
);
const source = new URL('src/', core);
const written = all
  .filter(([, record]) => !refusalOf(record, source))
  .map(([path, record]) => ({ path, record, file: endpointFile(record) }));

/** What has structures that messages share: refused, until those are written. */
const SHARED = [
  'group/send-broadcast-msg',
  'group-message/group-msg-get-simple',
  'group-message/import-group-msg',
  'group-message/modify-group-msg',
  'group-message/send-group-msg',
  'message/admin-get-roam-msg',
  'message/batch-send-msg',
  'message/import-msg',
  'message/modify-c2c-msg',
  'message/send-msg',
  'official-account/official-account-msg-get-simple',
  'official-account/send-official-account-msg',
  'push/im-push',
  'push/timpush-batch',
  'push/timpush-push',
  'push/timpush-revoke',
];

/** What no record can say, by whose file says that it is missing. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  page: [
    'group/get-group-member-info',
    'group-message/get-group-msg-receipt-detail',
    'group-message/group-get-key-values',
    'group-message/group-msg-get-simple',
    'message/admin-get-roam-msg',
    'message/get-key-values',
    'topic/get-permission-group',
  ],
  batch: [
    'conversation/create-contact-group',
    'conversation/update-contact-group',
    'group-message/import-group-msg',
    'topic/add-permission-group-member',
  ],
  unlisted: [
    'group-message/group-set-key-values',
    'message/set-key-values',
    'official-account/get-official-account-info',
    'topic/get-permission-group',
  ],
  '@see': all.filter(([, { docs }]) => !docs).map(([path]) => path),
};

it('refuses only what needs something that is not there yet, and says what', () => {
  for (const [path, record] of all) {
    const refusal = refusalOf(record, source);
    if (refusal) expect([path, refusal]).toEqual([path, expect.stringMatching('structures that they share')]);
    if (refusal) expect(SHARED).toContain(path);
  }
});

it('says what is left to be written by hand, in the file too', () => {
  const left = (mark: string) =>
    written.filter(({ file }) => file.byHand.some((words) => words.includes(mark))).map(({ path }) => path);
  const paths = written.map(({ path }) => path);
  for (const [mark, expected] of Object.entries(BY_HAND))
    expect(left(`\`${mark}`), mark).toEqual(expected.filter((path) => paths.includes(path)));
  for (const { file } of written)
    for (const words of file.byHand.filter((each) => !each.startsWith('`@see`')))
      expect(file.text).toContain(`by hand: ${words}`);
  const whole = written.filter(({ file }) => file.byHand.length === 0).length;
  console.log(
    `Of ${all.length} endpoints ${whole} are written whole, ${written.length - whole} but for what is left by hand.`,
  );
});

it('writes files that compile among the sources', { timeout: 120_000 }, () => {
  const texts = new Map(written.map(({ path, file }) => [`${path}.ts`, file.text]));
  expect(complaintsAbout(texts)).toEqual([]);
});

it.each(written)(
  '$path is an endpoint that takes its examples and samples',
  async ({ path, record, file }) => {
    const endpoint = await endpointIn(file.text, record.name);
    expect(() => defineEndpoint(endpoint as never)).not.toThrow();
    const tolerated = readJson<readonly { operation: string; side: string }[]>('tolerated.json').filter(
      ({ operation }) => operation === `${record.service}/${record.command}`,
    );
    const samples = record.samples
      .filter(({ side }) => !tolerated.some((each) => each.side === side))
      .filter(({ sample }) => !sample.ErrorCode);
    const bodies = [
      ...record.examples.flatMap(({ request, response }) => [
        ['input', request] as const,
        ...(response ? [['output', response] as const] : []),
      ]),
      ...samples.map(({ side, sample }) => [side === 'request' ? 'input' : 'output', sample] as const),
    ];
    const { read = JSON.parse } = endpoint.codec ?? {};
    for (const [side, body] of bodies) {
      const value = side === 'input' ? body : read(JSON.stringify(body));
      expect(endpoint[side]['~standard'].validate(value), `${path} ${side}`).not.toHaveProperty('issues');
    }
  },
);

describe('the writer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'new-'));
  const copy = pathToFileURL(join(folder, 'packages/core/'));
  mkdirSync(copy, { recursive: true });
  for (const part of ['records', 'package.json', 'src/endpoints', 'src/endpoint'])
    cpSync(new URL(part, core), new URL(part, copy), { recursive: true });
  cpSync(new URL('../../.biome.json', core), join(folder, '.biome.json'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (path: string) => readFileSync(new URL(path, copy), 'utf8');

  it('writes into a family that is there', () => {
    const { files, byHand } = writeEndpoint(copy, 'group/destroy-group');
    expect(files).toEqual(['src/endpoints/group/destroy-group.ts', 'src/endpoints/group/index.ts']);
    expect(byHand).toEqual([]);
    const lines = read('src/endpoints/group/index.ts').match(/from '.*'/g) ?? [];
    expect(lines).toContain("from './destroy-group.ts'");
    expect(lines).toContain("from './banned-members.ts'");
    expect(lines).toEqual(lines.toSorted());
  });

  it('makes a family that is not, and an entry for it', () => {
    const { files } = writeEndpoint(copy, 'account/account-check');
    expect(files).toContain('package.json');
    expect(read('src/endpoints/account/index.ts')).toContain("accountCheck } from './account-check.ts';");
    const { exports, ...others } = JSON.parse(read('package.json'));
    const { exports: before, ...same } = JSON.parse(readFileSync(new URL('package.json', core), 'utf8'));
    expect(others).toEqual(same);
    expect(exports).toEqual({
      ...before,
      './account': JSON.parse(JSON.stringify(before['./group']).replaceAll('/group/', '/account/')),
    });
    expect(Object.keys(exports).slice(0, 2)).toEqual(['.', './account']);
  });

  it('leaves what biome has nothing against, but for its form', () => {
    symlinkSync(fileURLToPath(new URL('../../node_modules', core)), join(folder, 'node_modules'), 'junction');
    const biome = (...args: string[]) =>
      spawnSync(
        'biome',
        ['check', '--vcs-enabled=false', '--error-on-warnings', ...args, 'packages/core/src/endpoints'],
        {
          cwd: folder,
          encoding: 'utf8',
          shell: process.platform === 'win32',
        },
      );
    expect(biome('--write').stderr).not.toMatch(/ ━━/);
    expect(biome().status).toBe(0);
  });

  it.each([
    ['', 'say <family>/<name>'],
    ['group', 'say <family>/<name>'],
    ['group/no-such-thing', 'there is no records/group/no-such-thing.json'],
    ['../records/group/get-group-info', 'say <family>/<name>'],
    ['group/ban-group-member', 'src/endpoints/group/ban-group-member.ts is there'],
  ])('refuses %o', (path, words) => {
    expect(() => writeEndpoint(copy, path)).toThrow(words);
  });
});
