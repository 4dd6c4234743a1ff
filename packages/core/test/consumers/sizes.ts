import { gzipSync } from 'node:zlib';
import { bundle, type Imports } from './bundle.ts';

/** What an import may cost at most, in bytes, minified and gzipped. */
export interface Row {
  readonly what: string;
  readonly imports: Imports;
  readonly budget?: number;
}

const kernel = { '@tim-rest/core': ['call', 'createClient'] };
const group = (...names: string[]): Imports => ({ ...kernel, '@tim-rest/core/group': names });
const signer = (...names: string[]): Imports => ({ '@tim-rest/signer': names });
const bare = { '@tim-rest/transport-fetch/bare': ['bareTransport'] };

export const rows: readonly Row[] = [
  { what: 'the kernel, with its catalogue of error codes', imports: kernel, budget: 2900 },
  { what: 'the kernel and an endpoint', imports: group('banGroupMember'), budget: 5000 },
  { what: 'the kernel and the endpoint with the most rules', imports: group('modifyUserInfo') },
  { what: 'the kernel and a whole list', imports: group('bannedMembers') },
  { what: 'the kernel and marks for any number of members', imports: group('markMembers') },
  { what: 'signing with a secret key', imports: signer('secretKeySigner'), budget: 3800 },
  { what: 'signing with WebCrypto', imports: signer('subtleSigner') },
  { what: 'a transport on bare `fetch`', imports: bare, budget: 1000 },
  {
    what: 'a transport on ky',
    imports: { '@tim-rest/transport-fetch': ['fetchTransport'] },
    budget: 10_500,
  },
  {
    what: 'the smallest whole that is useful',
    imports: {
      '@tim-rest/core': ['createClient'],
      '@tim-rest/core/group': ['bannedMembers'],
      ...bare,
      ...signer('secretKeySigner'),
    },
    budget: 10_000,
  },
  { what: 'error codes in words', imports: { '@tim-rest/core/explain': ['explain'] } },
  { what: 'the emulator, for tests', imports: { '@tim-rest/core/emulator': ['createEmulator'] } },
];

/** What a row costs, in bytes. */
export async function sizeOf({ imports }: Row, installed: string): Promise<number> {
  const { code } = await bundle(imports, installed);
  return gzipSync(code, { level: 9 }).length;
}

/** All rows as the README has them. */
export async function sizesTable(installed: string): Promise<string> {
  const lines = rows.map(async (row) => {
    const names = Object.values(row.imports).flat();
    const size = kilobytes(await sizeOf(row, installed));
    const code = names.map((name) => `\`${name}\``).join(', ');
    return `| ${row.what} | ${code} | ${size} | ${row.budget ? kilobytes(row.budget) : ''} |`;
  });
  return [
    '| | imports | size | at most |',
    '| --- | --- | ---: | ---: |',
    ...(await Promise.all(lines)),
  ].join('\n');
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
