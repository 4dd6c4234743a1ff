import { describe, expect, it } from 'vitest';
import { answers, clientWith, collect, ok } from '../../test/support/fakes.ts';
import type { Client } from '../index.ts';
import { follows } from './follow/index.ts';
import { keywordLists, keywords, localKeywords } from './moderation/index.ts';
import { friends } from './relation/index.ts';

type Read = (client: Client, input: never) => AsyncIterable<unknown>;

/** Iterators, the list that they read, and what ends it. */
const ITERATORS: readonly (readonly [name: string, read: Read, input: object, list: string, end: object])[] =
  [
    ['follows', follows, { From_Account: 'ann', FollowType: 1 }, 'FollowItem', { NextCursor: '' }],
    ['friends', friends, { From_Account: 'ann' }, 'UserDataItem', { CompleteFlag: 1 }],
    ['keywords', keywords, { LibID: 'a' }, 'Infos', { TotalCount: 1 }],
    ['keywordLists', keywordLists, {}, 'Infos', { TotalCount: 1 }],
    ['localKeywords', localKeywords, {}, 'LocalAuditWords', { TotalCount: 1, TotalRegCount: 0 }],
  ];

describe.each(ITERATORS)('%s', (_, read, input, list, end) => {
  it('yields a row that is null as the service gave it', async () => {
    const client = clientWith(answers(ok({ [list]: [null], ...end })), { responses: 'report' });
    expect(await collect(read(client, input as never))).toEqual([null]);
  });

  it('takes null for an input without fields, or says what is wrong with it', async () => {
    const reading = collect(read(clientWith(answers(ok({ [list]: [], ...end }))), null as never));
    const outcome = await reading.catch((error: { issues?: unknown }) => error.issues);
    expect(outcome).toBeInstanceOf(Array);
  });
});
