import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { defineEndpoint } from '../../../src/index.ts';
import { differences } from '../law/differences.ts';
import { readJson, records } from '../records.ts';
import { complaintsAbout, endpointIn } from './compile.ts';
import { type Documented, int64In } from './documented.ts';
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
  batch: ['conversation/create-contact-group', 'conversation/update-contact-group'],
  unlisted: [
    'group-message/group-set-key-values',
    'message/set-key-values',
    'official-account/get-official-account-info',
    'topic/add-permission-group-member',
    'topic/get-permission-group',
  ],
  '@see': all.filter(([, { docs }]) => !docs).map(([path]) => path),
};

it('refuses only what needs something that is not there yet, and says what', () => {
  for (const [path, record] of all) {
    const refusal = refusalOf(record, source);
    if (refusal) expect([path, refusal]).toEqual([path, expect.stringContaining('message-body.ts')]);
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

/**
 * The law makes its answers as JSON has them: it cannot tell of an endpoint that reads them by a codec. Of what messages
 * share it asks the file in which that is.
 */
const lawful = written.filter(
  ({ path, record: { query, request, response } }) =>
    !query && int64In([...request, ...response]).length === 0 && !SHARED.includes(path),
);

it.each(lawful)(
  '$path is as the law of records asks, but for what is left by hand',
  async ({ record, file }) => {
    const found = [...differences(await endpointIn(file.text, record.name), record)];
    const left = file.byHand.flatMap((words) => {
      if (words.startsWith('`page`')) return ['page: no rule'];
      return words.startsWith('`batch.outcomes`') ? ['outcomes: no rule'] : [];
    });
    expect(found).toEqual(left);
  },
);

describe('the writer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'new-'));
  const copy = pathToFileURL(join(folder, 'packages/core/'));
  const family = new URL('src/endpoints/group/', copy);
  mkdirSync(family, { recursive: true });
  for (const part of ['records', 'src/endpoints/group/ban-group-member.ts', '../../.biome.json'])
    cpSync(new URL(part, core), new URL(part, copy), { recursive: true });
  writeFileSync(
    new URL('index.ts', family),
    `export { type BanGroupMemberRequest, banGroupMember } from './ban-group-member.ts';
export { modifyUserInfo } from './modify-user-info.ts';
`,
  );
  const { exports, ...manifest } = JSON.parse(readFileSync(new URL('package.json', core), 'utf8'));
  const entries = Object.fromEntries(['.', './group', './explain'].map((entry) => [entry, exports[entry]]));
  writeFileSync(new URL('package.json', copy), JSON.stringify({ ...manifest, exports: entries }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (path: string) => readFileSync(new URL(path, copy), 'utf8');

  it('writes into a family that is there', () => {
    const { files, byHand } = writeEndpoint(copy, 'group/destroy-group');
    expect(files).toEqual(['src/endpoints/group/destroy-group.ts', 'src/endpoints/group/index.ts']);
    expect(byHand).toEqual([]);
    expect(read('src/endpoints/group/index.ts').match(/from '.*'/g)).toEqual([
      "from './ban-group-member.ts'",
      "from './destroy-group.ts'",
      "from './modify-user-info.ts'",
    ]);
  });

  it('makes a family that is not, and an entry for it', () => {
    const { files } = writeEndpoint(copy, 'account/account-check');
    expect(files).toContain('package.json');
    expect(read('src/endpoints/account/index.ts')).toContain("accountCheck } from './account-check.ts';");
    const account = JSON.parse(JSON.stringify(entries['./group']).replaceAll('/group/', '/account/'));
    const written = JSON.parse(read('package.json'));
    expect(written).toEqual({ ...manifest, exports: { ...entries, './account': account } });
    expect(Object.keys(written.exports)).toEqual(['.', './account', './group', './explain']);
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

  it('writes what somebody might have written by hand', () => {
    expect(
      read('src/endpoints/group/destroy-group.ts'),
    ).toBe(`import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';

/** Input of {@link destroyGroup}. */
export interface DestroyGroupRequest {
  GroupId: string;
}

/**
 * Removes a group for good.
 *
 * @see https://cloud.tencent.com/document/product/269/1624
 *
 * @example
 * \`\`\`ts
 * import { call } from '@tim-rest/core';
 * import { destroyGroup } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, destroyGroup, { GroupId: '@TGS#live' });
 * \`\`\`
 */
export const destroyGroup: Endpoint<DestroyGroupRequest, Envelope> = uncheckedEndpoint({
  name: 'destroyGroup',
  service: 'group_open_http_svc',
  command: 'destroy_group',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId() }),
  output: response({}),
});
`);
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
