import { beforeAll, describe, expect, inject, test } from 'vitest';
import { entries } from '../contract/entries.ts';
import { families, fileOf } from '../contract/families.ts';
import { type Bundle, bundle, bundles, type Imports } from './bundle.ts';
import { importInstalled } from './installed.ts';
import { installedFiles, marksOf, partsBehind, partsOf, wordsOf } from './parts.ts';

const { consumer } = inject('tarballs');

const exported = Object.fromEntries(
  await Promise.all(entries.map(async (entry) => [entry, await importInstalled(entry, consumer)] as const)),
);
const endpoints = families.flatMap(({ name: family, entry }) =>
  Object.entries(exported[entry] ?? {}).flatMap(([name, value]) => {
    const { command, input, output } = value as { command?: string; input: unknown; output: unknown };
    return command ? [{ name, entry, part: `${family}/${fileOf(name)}`, schemas: [input, output] }] : [];
  }),
);

const marks = marksOf(installedFiles(consumer), consumer);
let everything: Bundle;
let apps: ReadonlyMap<string, Bundle>;
beforeAll(async () => {
  const all = Object.entries(exported).map(([entry, names]) => [entry, Object.keys(names)] as const);
  everything = await bundle(Object.fromEntries(all), consumer);
  const made = await bundles(
    CASES.map(([, imports]) => imports),
    consumer,
  );
  apps = new Map(CASES.map(([what], at) => [what, made[at] as Bundle]));
});

/** The words in a bundle that only other parts have than those that belong there. */
function foreignWords(text: string, own: readonly string[]): string[] {
  const there = wordsOf(text);
  const foreign = [...marks].filter(([part]) => !own.includes(part));
  return foreign.flatMap(([part, words]) =>
    words.filter((word) => there.has(word)).map((word) => `${part}: ${word}`),
  );
}

/** Endpoints and functions: what is called. */
function isCalled(entry: string, name: string): boolean {
  const value: unknown = exported[entry]?.[name];
  return typeof value === 'function' || endpoints.some((endpoint) => endpoint.name === name);
}

/** An import, and the parts that come along with it; nothing else may. */
type Case = readonly [what: string, imports: Imports, parts: readonly string[]];
const kernel: Case = ['the kernel', { '@tim-rest/core': ['call', 'createClient'] }, ['@tim-rest/core']];
const fromFamily = (entry: string, name: string, ...parts: string[]): Case => [
  name,
  { ...kernel[1], [entry]: [name] },
  ['@tim-rest/core', 'valibot', ...parts],
];
const webhook = (...names: string[]): Imports => ({ '@tim-rest/core/webhook': names });
const fromSigner = (name: string, ...parts: string[]): Case => [
  name,
  { '@tim-rest/signer': [name] },
  ['@tim-rest/signer', ...parts],
];
const CHINESE = 'explain, in Chinese';
const CASES: readonly Case[] = [
  kernel,
  ...families.flatMap(({ name: family, entry, exports }) =>
    Object.keys(exports)
      .filter((name) => isCalled(entry, name))
      .map((name) => fromFamily(entry, name, ...partsBehind(family, name))),
  ),
  ['explain', { '@tim-rest/core/explain': ['explain'] }, ['@tim-rest/core', 'explain', 'explain/en']],
  [CHINESE, { '@tim-rest/core/explain/zh': ['explain', 'zh'] }, ['@tim-rest/core', 'explain', 'explain/zh']],
  ['createWebhookHandler', webhook('createWebhookHandler', 'on'), ['@tim-rest/core', 'webhook']],
  [
    'groupAfterGroupFull',
    webhook('groupAfterGroupFull'),
    ['@tim-rest/core', 'valibot', 'webhook', 'events/group/group-after-group-full'],
  ],
  [
    'groupBeforeSendMsg',
    webhook('groupBeforeSendMsg'),
    [
      '@tim-rest/core',
      'valibot',
      'shared/received-msg-body',
      'webhook',
      'events/group-message/group-before-send-msg',
    ],
  ],
  ['bareTransport', { '@tim-rest/transport-fetch/bare': ['bareTransport'] }, ['@tim-rest/transport-fetch']],
  [
    'fetchTransport',
    { '@tim-rest/transport-fetch': ['fetchTransport'] },
    ['@tim-rest/transport-fetch', 'ky'],
  ],
  fromSigner('cachedSigner'),
  fromSigner('remoteSigner'),
  fromSigner('staticSigner'),
  fromSigner('subtleSigner'),
  fromSigner('secretKeySigner', '@noble/hashes'),
  fromSigner('signUserSig', '@noble/hashes'),
  fromSigner('signPrivateMapKey', '@noble/hashes'),
  fromSigner('decodeUserSig'),
  fromSigner('verifyUserSig', '@noble/hashes'),
];

test('a bundle of everything has all parts, and words to know them by', () => {
  const named = new Set(foreignWords(everything.text, []).map((word) => word.split(':')[0]));
  const packages = [
    '@noble/hashes',
    'ky',
    'valibot',
    ...entries.map((entry) => entry.split('/', 2).join('/')),
  ];
  for (const part of [
    ...packages,
    'emulator',
    'explain/en',
    'explain/zh',
    'webhook',
    ...endpoints.map(({ part }) => part),
  ]) {
    expect(partsOf(everything.files)).toContain(part);
    expect(named).toContain(part);
  }
});

test('every function of the families and of the signer has its case', () => {
  const functions = [...families.map(({ entry }) => entry), '@tim-rest/signer'].flatMap((entry) =>
    Object.entries(exported[entry] ?? {}).filter(
      ([name, value]) => typeof value === 'function' || endpoints.some((endpoint) => endpoint.name === name),
    ),
  );
  const cases = CASES.map(([what]) => what);
  expect(cases).toEqual(expect.arrayContaining(functions.map(([name]) => name)));
});

test.each(CASES)('an import of %s brings along what it needs, and no other part', (what, _, parts) => {
  const { files, text } = apps.get(what) as Bundle;
  const [own] = parts.slice(-1);
  expect(partsOf(files)).toContain(own);
  expect(partsOf(files).filter((part) => !parts.includes(part))).toEqual([]);
  expect(foreignWords(text, parts)).toEqual([]);
});

test('only the app that explains in Chinese carries Chinese', () => {
  const carrying = [...apps].filter(([, { text }]) => /\p{Script=Han}/u.test(text));
  expect(carrying.map(([what]) => what)).toEqual([CHINESE]);
});

/** Its four kinds of elements are picked from a table of all. */
const PICKED: Readonly<Record<string, readonly string[]>> = {
  importGroupMsg: ['schema record', 'schema unknown'],
};

describe.each(endpoints)('of valibot, $name brings along', ({ name, schemas }) => {
  test('the rules that it has, and no other', () => {
    const { text } = apps.get(name) as Bundle;
    const bundled = [...text.matchAll(/kind:"(\w+)",type:"(\w+)"/g)].map(
      ([, kind, type]) => `${kind} ${type}`,
    );
    expect(bundled).toContain('schema strict_object');
    const rules = [...rulesOf(schemas), ...(PICKED[name] ?? [])];
    expect(rules).toEqual(expect.arrayContaining(bundled));
  });
});

/** The schemas and rules that a value is made of. */
function rulesOf(value: unknown, rules = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return rules;
  const { kind, type } = value as { kind?: string; type?: string };
  if (kind) rules.add(`${kind} ${type}`);
  for (const inner of Object.values(value)) rulesOf(inner, rules);
  return rules;
}
