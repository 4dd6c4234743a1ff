import { existsSync, readFileSync } from 'node:fs';
import * as core from '@tim-rest/core';
import { explain } from '@tim-rest/core/explain';
import { describe, expect, it } from 'vitest';
import { type Bundle, bundle, bundles, holds } from './contract/bundle.ts';
import { type AnyEndpoint, endpoints, families, fileOf } from './contract/families.ts';
import { type Fixture, fixtures, operationOf, readBy } from './contract/fixtures.ts';
import { convert } from './contract/json-schema.ts';
import { LISTS } from './contract/lists/index.ts';
import { numbered } from './contract/lists/list.ts';
import { readOnEmulator } from './contract/reading.ts';
import { connect } from './contract/support.ts';
import { renamed } from './records/law/bodies.ts';
import { recordOf } from './records/law/departures.ts';

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

/** Of each endpoint, an app that calls it and no other. */
let apps: Promise<Map<AnyEndpoint, Bundle>> | undefined;
const alone = () => {
  apps ??= bundles(
    endpoints.map(
      ([name, , { entry }]) =>
        `import { call } from '@tim-rest/core'; import { ${name} } from '${entry}';
         export const bound = (client, input) => call(client, ${name}, input);`,
    ),
  ).then((made) => new Map(endpoints.map(([, endpoint], at) => [endpoint, made[at] as Bundle])));
  return apps;
};

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

  it('says why, where it is not sure', () => {
    const { confidence } = recordOf(endpoint, family);
    const text = readFileSync(source(file), 'utf8').replaceAll(/\s+\* /g, ' ');
    if (confidence !== 'high') expect(text).toMatch(new RegExp(`[Cc]onfidence is ${confidence}: .{20}`));
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
      response && endpoint.output['~standard'].validate(readBy(endpoint, response)),
    ]);
    for (const verdict of verdicts.filter(Boolean)) expect(verdict).not.toHaveProperty('issues');
  });

  it('comes into a bundle alone', async () => {
    const { text } = (await alone()).get(endpoint) as Bundle;
    // By its name: a command may be in two services.
    const inside = endpoints.map(([, { name }]) => name).filter((name) => holds(text, name));
    expect(inside).toEqual([endpoint.name]);
  });
});

describe.each(endpoints.filter(([, { page }]) => page))('%s, which answers in pages,', (_, endpoint) => {
  const items = endpoint.page?.items ?? '';

  it('has the list that its rule names', () => {
    expect(convert(endpoint.output).json.properties).toHaveProperty([items, 'type'], 'array');
  });

  it.each([1, 2, 'of the maximum'])(
    'ends on the emulator, and gives each item once, by pages of %s',
    async (size) => {
      const { read, items, requests } = await readOnEmulator(
        endpoint,
        typeof size === 'number' ? size : undefined,
      );
      expect(read).toEqual(items);
      expect(requests).toBe(3);
    },
  );
});

describe.each(endpoints.filter(([, { batch }]) => batch))(
  '%s, which takes a list,',
  (_, endpoint, family) => {
    const batched = endpoint as core.BatchEndpoint<unknown, unknown>;
    const { list, max, key } = batched.batch;

    it('takes as many entries as its rule says', () => {
      const most = max ?? Number.MAX_SAFE_INTEGER;
      expect(convert(endpoint.input).json.properties).toHaveProperty([list, 'maxItems'], most);
    });

    it('never sends more than that, and sends all', async () => {
      const { request, response } = exampleOf(endpoint);
      const [entry] = request[list] as unknown[];
      const rows = recordOf(endpoint, family).request;
      const entries = numbered(2 * (max ?? 1000) + 1, (i) => renamed(entry, i, rows, key));
      const sent: unknown[][] = [];
      const transport: core.Transport = async ({ body }) => {
        sent.push(JSON.parse(body)[list]);
        return { ok: true, status: 200, headers: new Headers(), text: JSON.stringify(response) };
      };
      await core.batch(connect(transport), batched, { ...request, [list]: entries });
      expect(sent.map(({ length }) => length)).toEqual(max ? [max, max, 1] : [entries.length]);
      expect(sent.flat()).toEqual(entries);
    });
  },
);

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
