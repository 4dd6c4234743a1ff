import { gzipSync } from 'node:zlib';
import { bundle, type Imports } from './bundle.ts';

/** What an import costs, in bytes, minified and gzipped. */
export interface Row {
  readonly what: string;
  readonly imports: Imports;
  /** It may not cost more. */
  readonly most: number;
}

const kernel = { '@tim-rest/core': ['call', 'createClient'] };
const group = (...names: string[]): Imports => ({ ...kernel, '@tim-rest/core/group': names });
const signer = (...names: string[]): Imports => ({ '@tim-rest/signer': names });
const bare = { '@tim-rest/transport-fetch/bare': ['bareTransport'] };

export const rows: readonly Row[] = [
  { what: 'the kernel, with its catalogue of error codes', imports: kernel, most: 9140 },
  { what: 'the kernel and an endpoint', imports: group('banGroupMember'), most: 11_440 },
  { what: 'the kernel and the endpoint with the most rules', imports: group('modifyUserInfo'), most: 11_870 },
  { what: 'the kernel and a whole list', imports: group('bannedMembers'), most: 12_330 },
  { what: 'the kernel and marks for any number of members', imports: group('markMembers'), most: 14_200 },
  {
    what: 'the kernel and a message with elements of all kinds',
    imports: { ...kernel, '@tim-rest/core/message': ['sendMsg'] },
    most: 12_930,
  },
  { what: 'the kernel and all of groups and live rooms', imports: group('*'), most: 19_740 },
  { what: 'signing with a secret key', imports: signer('secretKeySigner'), most: 4050 },
  { what: 'signing with WebCrypto', imports: signer('subtleSigner'), most: 1300 },
  { what: 'a transport on bare `fetch`', imports: bare, most: 2200 },
  {
    what: 'a transport on ky',
    imports: { '@tim-rest/transport-fetch': ['fetchTransport'] },
    most: 11_150,
  },
  {
    what: 'the smallest whole that is useful',
    imports: {
      '@tim-rest/core': ['createClient'],
      '@tim-rest/core/group': ['bannedMembers'],
      ...bare,
      ...signer('secretKeySigner'),
    },
    most: 17_830,
  },
  {
    what: 'one quota for a fleet, by Redis',
    imports: { '@tim-rest/core/redis-limiter': ['redisLimiter'] },
    most: 3900,
  },
  {
    what: 'the same by a Durable Object',
    imports: {
      '@tim-rest/core/durable-object-limiter': ['durableObjectLimiter', 'LimiterObject'],
    },
    most: 3850,
  },
  {
    what: 'a handler of webhooks, and an event',
    imports: { '@tim-rest/core/webhook': ['createWebhookHandler', 'groupBeforeSendMsg', 'on'] },
    most: 8000,
  },
  { what: 'error codes in words', imports: { '@tim-rest/core/explain': ['explain'] }, most: 13_800 },
  {
    what: 'the same in Chinese',
    imports: { '@tim-rest/core/explain/zh': ['explain'] },
    most: 15_000,
  },
  {
    what: 'the emulator, for tests',
    imports: { '@tim-rest/core/emulator': ['createEmulator'] },
    most: 62_000,
  },
];

/** What a row costs, in bytes. */
export async function sizeOf({ imports }: Row, installed: string): Promise<number> {
  const { code } = await bundle(imports, installed);
  return gzipSync(code, { level: 9 }).length;
}

/** All rows as the README has them. */
export async function sizesTable(installed: string): Promise<string> {
  const lines = rows.map(async (row) => {
    const names = Object.entries(row.imports).flatMap(([entry, each]) =>
      each.includes('*') ? [`* of ${entry}`] : each,
    );
    const size = kilobytes(await sizeOf(row, installed));
    const code = names.map((name) => `\`${name}\``).join(', ');
    return `| ${row.what} | ${code} | ${size} | ${kilobytes(row.most)} |`;
  });
  return [
    '| | imports | size | at most |',
    '| --- | --- | ---: | ---: |',
    ...(await Promise.all(lines)),
  ].join('\n');
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`;
