import { batch, createClient } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { addLocalAuditKeywords, keywordLists, keywords, localKeywords } from './index.ts';

const sdkAppId = 1400000000;
const words = Array.from({ length: 250 }, (_, at) => ({ Content: `word${at}` }));

function open() {
  const emulator = createEmulator({ sdkAppId, keywordLists: [{ ID: 'a', words }, { ID: 'b' }] });
  const client = createClient({
    sdkAppId,
    identifier: 'administrator',
    origin: 'https://emulator.example',
    transport: fetchTransport({ fetch: emulator.fetch }),
    signer: staticSigner('any'),
    limiter: false,
    retry: false,
  });
  return { emulator, client };
}

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of all) found.push(each);
  return found;
}

describe.each([
  ['keywords', (client: Client, input: object) => keywords(client, { LibID: 'a', ...input })],
  ['keywordLists', (client: Client, input: object) => keywordLists(client, input)],
  ['localKeywords', (client: Client, input: object) => localKeywords(client, input)],
])('%s', (_, iterate) => {
  it.each([{}, { SdkAppId: undefined, Limit: undefined }])(
    'is of the app of the client, in pages of 100: %j',
    async (input) => {
      const { emulator, client } = open();
      await collect<unknown>(iterate(client, input));
      expect(emulator.requests[0]?.body).toMatchObject({ SdkAppId: sdkAppId, Limit: 100, Offset: 0 });
    },
  );

  it('takes what it is given', async () => {
    const { emulator, client } = open();
    await collect<unknown>(iterate(client, { SdkAppId: 7, Limit: 3, Offset: 5 })).catch(() => {});
    expect(emulator.requests[0]?.body).toMatchObject({ SdkAppId: 7, Limit: 3, Offset: 5 });
  });

  it('tells what is wrong with its input when the first is asked for', async () => {
    const { emulator, client } = open();
    const all = iterate(client, { Limit: 101 });
    await expect(all.next()).rejects.toMatchObject({ code: 'input.invalid', message: /Limit/ as unknown });
    expect(emulator.requests).toEqual([]);
  });
});

it('goes on where it broke off', async () => {
  const { emulator, client } = open();
  emulator.inject({ errorCode: 2001, after: 1 });
  const seen: string[] = [];
  let resume: { LibID: string } | undefined;
  try {
    for await (const { Content } of keywords(client, { LibID: 'a' })) seen.push(Content);
  } catch (error) {
    ({ resume } = error as { resume: { LibID: string } });
  }
  expect(resume).toMatchObject({ LibID: 'a', Offset: 100, Limit: 100, SdkAppId: sdkAppId });
  for (const { Content } of await collect(keywords(client, resume as { LibID: string }))) seen.push(Content);
  expect(seen).toEqual(words.map(({ Content }) => Content));
});

it('lists the local words that are asked for, though the total is of all', async () => {
  const { client, emulator } = open();
  const LocalAuditWords = Array.from({ length: 30 }, (_, at) => ({
    Keyword: `word${at}`,
    FilterType: at < 5 ? (1 as const) : (2 as const),
    WordType: at % 3 === 0 ? (2 as const) : (1 as const),
  }));
  await batch(client, addLocalAuditKeywords, { SdkAppId: sdkAppId, LocalAuditWords });
  const replaced = await collect(localKeywords(client, { FilterType: 1, Limit: 5 }));
  expect(replaced.map(({ Keyword }) => Keyword)).toEqual(['word0', 'word1', 'word2', 'word3', 'word4']);
  expect(await collect(localKeywords(client))).toHaveLength(30);
  expect(emulator.requests.every(({ errorCode }) => errorCode === 0)).toBe(true);
});

describe('the counts of local words', () => {
  const words = Array.from({ length: 8 }, (_, at) => ({ Keyword: `word${at}`, WordType: at < 3 ? 2 : 1 }));
  it.each([
    ['with the regular expressions', { TotalCount: 8, TotalRegCount: 3 }],
    ['without them', { TotalCount: 5, TotalRegCount: 3 }],
    ['without a word on them', { TotalCount: 8 }],
  ])('may be %s', async (_, counts) => {
    const client = createClient({
      sdkAppId,
      identifier: 'administrator',
      origin: 'https://service.example',
      transport: async ({ body }) => {
        const { Offset, Limit } = JSON.parse(body) as { Offset: number; Limit: number };
        const LocalAuditWords = words.slice(Offset, Offset + Limit);
        const text = JSON.stringify({ ErrorCode: 0, RequestId: 'r', LocalAuditWords, ...counts });
        return { ok: true, status: 200, headers: new Headers(), text };
      },
      signer: staticSigner('any'),
    });
    for (const Limit of [1, 3, 4, 5, 8, 100])
      expect(await collect(localKeywords(client, { Limit }))).toEqual(words);
  });
});

type Client = ReturnType<typeof createClient>;
