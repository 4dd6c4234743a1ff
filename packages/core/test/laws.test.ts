import { existsSync, readFileSync } from 'node:fs';
import * as core from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { explain } from '@tim-rest/core/explain';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { bundle, holds } from './contract/bundle.ts';
import { type AnyEndpoint, endpoints, families, fileOf } from './contract/families.ts';
import { type Fixture, fixtures, operationOf } from './contract/fixtures.ts';
import { convert } from './contract/json-schema.ts';
import { collect, connect } from './contract/support.ts';

/** What the emulator takes for now. */
const NOW = 1_700_000_000_000;

/**
 * Of each list: the longest page, what to ask for, and what puts `items` on the list: a group as the emulator takes it, or calls.
 */
const LISTS: Readonly<Record<string, (length: number) => List>> = {
  'group_open_http_svc/get_group_ban_member': (length) => {
    const items = numbered(length, (i) => ({ Member_Account: `user${i}`, BannedUntil: 2_000_000_000 + i }));
    const group = { GroupId: 'room', Type: 'AVChatRoom', banned: items };
    return { longestPage: 100, input: { GroupId: 'room', Limit: 100 }, group, items };
  },
  'group_open_avchatroom_http_svc/get_members': (length) => {
    const accounts = numbered(length, (i) => `user${i}`);
    const group = { GroupId: 'room', Type: 'AVChatRoom', online: accounts };
    const newest = accounts.toReversed();
    const items = newest.map((account) => ({ Member_Account: account, JoinTime: NOW / 1000 }));
    return { longestPage: 250, input: { GroupId: 'room' }, group, items };
  },
  'follow/follow_get': (length) => {
    const accounts = numbered(length, (i) => `user${i}`);
    const items = accounts.map((To_Account) => ({ To_Account, FollowTime: NOW / 1000 }));
    const calls = accounts.map(
      (account) => ['followAdd', { From_Account: account, FollowItem: [{ To_Account: 'host' }] }] as const,
    );
    return { longestPage: 100, input: { From_Account: 'host', FollowType: 1, WantNum: 100 }, calls, items };
  },
  'sns/black_list_get': (length) => {
    const To_Account = numbered(length, (i) => `user${i}`);
    const items = To_Account.map((account) => ({ To_Account: account, AddBlackTimeStamp: NOW / 1000 }));
    const calls = [['blackListAdd', { From_Account: 'host', To_Account }]] as const;
    return { longestPage: 100, input: { From_Account: 'host', MaxLimited: 100 }, calls, items };
  },
  'sns/friend_get': (length) => {
    const source = 'AddSource_Type_Import';
    const AddFriendItem = numbered(length, (i) => ({
      To_Account: `user${i}`,
      AddSource: source,
      AddTime: 7,
    }));
    const ValueItem = [
      { Tag: 'Tag_SNS_IM_AddSource', Value: source },
      { Tag: 'Tag_SNS_IM_AddTime', Value: 7 },
    ];
    const items = AddFriendItem.map(({ To_Account }) => ({ To_Account, ValueItem }));
    const calls = [['friendImport', { From_Account: 'host', AddFriendItem }]] as const;
    return { longestPage: 100, input: { From_Account: 'host' }, calls, items };
  },
};
interface List {
  readonly longestPage: number;
  readonly input: object;
  readonly group?: object;
  /** By the name of the endpoint. */
  readonly calls?: readonly (readonly [name: string, input: object])[];
  readonly items: readonly object[];
}

const source = (path: string) => new URL(`../src/${path}`, import.meta.url);

function fixtureOf(endpoint: AnyEndpoint): Fixture {
  const fixture = fixtures.find(({ operation }) => operation === operationOf(endpoint));
  if (!fixture) throw new Error(`no record of ${operationOf(endpoint)}`);
  return fixture;
}

/** A documented example, with its response. */
function exampleOf(endpoint: AnyEndpoint): Required<Fixture['examples'][number]> {
  for (const { origin, request, response } of fixtureOf(endpoint).examples)
    if (response) return { origin, request, response };
  throw new Error(`no documented example with a response of ${operationOf(endpoint)}`);
}

function endpointNamed(name: string): AnyEndpoint {
  const [, endpoint] = endpoints.find(([exported]) => exported === name) ?? [];
  if (!endpoint) throw new Error(`no endpoint ${name}`);
  return endpoint;
}

const operations = endpoints.map(([, endpoint]) => operationOf(endpoint));

it('finds the endpoints, and a record of each', () => {
  expect(endpoints.map(([exportName]) => exportName)).toContain('getGroupBanMember');
  expect(fixtures.map(({ operation }) => operation).sort()).toEqual([...operations].sort());
});

it('has no name that two families export', () => {
  const names = families.flatMap(({ exports }) => Object.keys(exports));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('has no two endpoints of one operation', () => {
  expect(new Set(operations).size).toBe(operations.length);
});

it('keeps no exception of an endpoint that is gone', () => {
  expect(Object.keys(LISTS).filter((operation) => !operations.includes(operation))).toEqual([]);
});

describe.each(endpoints)('%s', (exportName, endpoint, family) => {
  const file = `endpoints/${family.name}/${fileOf(endpoint.name)}.ts`;

  it('is exported under its name', () => {
    expect(exportName).toBe(endpoint.name);
  });

  it('is frozen, and what defineEndpoint would make of it', () => {
    expect(Object.isFrozen(endpoint)).toBe(true);
    expect(core.defineEndpoint(endpoint as never)).toEqual(endpoint);
  });

  it('has a file, called after its name', async () => {
    expect(existsSync(source(file))).toBe(true);
    expect((await import(source(file).href))[endpoint.name]).toBe(endpoint);
  });

  it('has a comment with a summary and its official page', () => {
    const above =
      readFileSync(source(file), 'utf8').split(`export const ${endpoint.name}`)[0]?.trimEnd() ?? '';
    const [comment = ''] = above.slice(above.lastIndexOf('/**')).match(/^\/\*\*.*\*\/$/s) ?? [];
    expect(comment, 'a summary').toMatch(/^\/\*\*\s+\*\s+[A-Z][^\n]{10,}/);
    expect(comment, 'an official page').toMatch(
      /@see https:\/\/(trtc\.io|(www\.)?tencentcloud\.com|cloud\.tencent\.com)\/\S*document\/\S*\d/,
    );
  });

  it.each(['input', 'output'] as const)('has an %s that converts to JSON Schema', (side) => {
    const { json, unnamed } = convert(endpoint[side]);
    expect(json).toMatchObject({ type: 'object' });
    expect(unnamed, 'rules that neither JSON Schema nor a description tells').toEqual([]);
  });

  it('has a documented example, and its schemas take all there are', () => {
    expect(exampleOf(endpoint).origin).toMatch(/\w/);
    const verdicts = fixtureOf(endpoint).examples.flatMap(({ request, response }) => [
      endpoint.input['~standard'].validate(request),
      response && endpoint.output['~standard'].validate(response),
    ]);
    for (const verdict of verdicts.filter(Boolean)) expect(verdict).not.toHaveProperty('issues');
  });

  it('comes into a bundle alone', async () => {
    const { text } = await bundle(
      `import { call } from '@tim-rest/core'; import { ${exportName} } from '${family.entry}';
       export const bound = (client, input) => call(client, ${exportName}, input);`,
    );
    const inside = endpoints.map(([, { command }]) => command).filter((command) => holds(text, command));
    expect(inside).toEqual([endpoint.command]);
  });
});

describe.each(endpoints.filter(([, { page }]) => page))('%s, which answers in pages,', (_, endpoint) => {
  const paged = endpoint as core.PagedEndpoint<unknown, unknown, unknown>;
  const { items } = paged.page;

  it('has the list that its rule names', () => {
    expect(convert(endpoint.output).json.properties).toHaveProperty([items, 'type'], 'array');
  });

  it.each([1, 2, 'of the maximum'])(
    'ends on the emulator, and gives each item once, by pages of %s',
    async (size) => {
      const list = LISTS[operationOf(endpoint)];
      if (!list) throw new Error(`no list for ${operationOf(endpoint)}`);
      const maxPage = typeof size === 'number' ? size : list(0).longestPage;
      const { input, group, calls = [], items } = list(2 * maxPage + 1);
      const { client, emulator } = emulated({ maxPage, groups: group ? [group] : [] });
      for (const [called, given] of calls) await core.call(client, endpointNamed(called), given);
      expect(await collect(core.items(client, paged, input))).toEqual(items);
      expect(emulator.requests.length - calls.length).toBe(3);
    },
  );
});

describe.each(endpoints.filter(([, { batch }]) => batch))('%s, which takes a list,', (_, endpoint) => {
  const batched = endpoint as core.BatchEndpoint<unknown, unknown>;
  const { list, max, key } = batched.batch;

  it('takes as many entries as its rule says', () => {
    const most = max ?? Number.MAX_SAFE_INTEGER;
    expect(convert(endpoint.input).json.properties).toHaveProperty([list, 'maxItems'], most);
  });

  it('never sends more than that, and sends all', async () => {
    const { request, response } = exampleOf(endpoint);
    const [entry] = request[list] as unknown[];
    const entries = numbered(2 * (max ?? 1000) + 1, (i) => renamed(entry, `user${i}`, key));
    const sent: unknown[][] = [];
    const transport: core.Transport = async ({ body }) => {
      sent.push(JSON.parse(body)[list]);
      return { ok: true, status: 200, headers: new Headers(), text: JSON.stringify(response) };
    };
    await core.batch(connect(transport), batched, { ...request, [list]: entries });
    expect(sent.map(({ length }) => length)).toEqual(max ? [max, max, 1] : [entries.length]);
    expect(sent.flat()).toEqual(entries);
  });
});

describe('a bundle', () => {
  const SCHEMA_MAKERS = ['requestObject', 'responseObject'];
  const kernel = Object.keys(core).filter((name) => !SCHEMA_MAKERS.includes(name));
  const words = explain(60026)?.meaning as string;

  it('of everything has everything, so that the rest of these can fail', async () => {
    const { text, modules } = await bundle(
      `export * from '@tim-rest/core'; ${families.map(({ entry }) => `export * from '${entry}';`).join(' ')}
       export * from '@tim-rest/core/explain'; export * from '@tim-rest/core/emulator'; export * from '@tim-rest/transport-fetch';`,
    );
    for (const part of ['valibot', 'ky', 'emulator', 'explain', ...families.map(({ name }) => name)])
      expect(modules).toContainEqual(expect.stringContaining(`/${part}/`));
    for (const command of endpoints.map(([, { command }]) => command))
      expect(holds(text, command)).toBe(true);
    expect(text).toContain(words);
  });

  it.each<[what: string, code: string, absent: readonly string[]]>([
    ['the kernel', `export { ${kernel} } from '@tim-rest/core'`, ['valibot', 'endpoints']],
    ['@tim-rest/core', `export * from '@tim-rest/core'`, ['endpoints']],
    ...families.map(({ entry }): [string, string, string[]] => [entry, `export * from '${entry}'`, []]),
  ])('of %s has nothing that it does not need', async (_, code, parts) => {
    const { text, modules } = await bundle(code);
    const foreign = [...parts, 'ky', 'emulator', 'explain', 'signer', 'transport-fetch'];
    expect(modules.length).toBeGreaterThan(0);
    expect(modules.filter((path) => foreign.some((part) => path.includes(`/${part}/`)))).toEqual([]);
    expect(text).not.toContain(words);
    expect(text).not.toMatch(/emulat/i);
  });
});

/** The client on the emulator. */
function emulated(options: object) {
  const emulator = createEmulator({ sdkAppId: 88888888, admins: ['admin'], now: () => NOW, ...options });
  return { emulator, client: connect(fetchTransport({ fetch: emulator.fetch })) };
}

function numbered<T>(length: number, make: (i: number) => T): T[] {
  return Array.from({ length }, (_, i) => make(i));
}

/** The entry of a list for another account: all its texts are changed, unless it is known which of them names it. */
function renamed(entry: unknown, account: string, key?: string): unknown {
  if (typeof entry === 'string') return account;
  const fields = Object.entries(entry as object);
  const names = key ? [key] : fields.flatMap(([name, value]) => (typeof value === 'string' ? [name] : []));
  return Object.fromEntries(fields.map(([name, value]) => [name, names.includes(name) ? account : value]));
}
