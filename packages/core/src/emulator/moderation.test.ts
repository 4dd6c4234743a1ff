import { batch, call } from '@tim-rest/core';
import {
  addCloudAuditKeywords,
  addLocalAuditKeywords,
  batchContentModeration,
  contentModeration,
  deleteCloudAuditKeywords,
  deleteLocalAuditKeywords,
  FilterType,
  GlobalMute,
  getLocalAuditKeywords,
  getNoSpeaking,
  keywordLists,
  keywords,
  localKeywords,
  setNoSpeaking,
  WordType,
} from '@tim-rest/core/moderation';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../test/support/client-of.ts';
import { codeOf, collect } from '../../test/support/fakes.ts';
import { createEmulator, type EmulatorOptions } from './index.ts';

const SdkAppId = 1400000000;
const START = Date.UTC(2026, 10, 20, 4, 0, 0);

function open(options: Partial<EmulatorOptions> = {}) {
  const clock = { now: START };
  const emulator = createEmulator({ sdkAppId: SdkAppId, now: () => clock.now, ...options });
  const client = clientOf(emulator);
  const post = async (operation: string, body: object) => {
    const url = `https://h/v4/${operation}?sdkappid=${SdkAppId}&identifier=administrator&usersig=x&contenttype=json`;
    return (await emulator.fetch(url, { method: 'POST', body: JSON.stringify(body) })).json();
  };
  const audit = (Content: string) =>
    call(client, contentModeration, { AuditName: 'Group', ContentType: 'Text', Content });
  return { clock, emulator, client, post, audit };
}

describe('a keyword list', () => {
  it('is kept, searched, and judged by', async () => {
    const { client, clock, audit } = open();
    const [list] = await collect(keywordLists(client));
    expect(list).toMatchObject({ Suggestion: 'Block', CreateTime: '2026-11-20 12:00:00 +0800 CST' });
    const LibID = list?.ID ?? '';
    expect(await audit('Cheap followers here')).toMatchObject({ Result: 'Pass', Score: 0, Label: 'Normal' });

    const UserKeywords = Array.from({ length: 25 }, (_, at) => ({ Content: `spam ${at}` }));
    const offer = { Content: 'cheap Followers', Label: 'Ad' } as const;
    const added = await batch(client, addCloudAuditKeywords, {
      SdkAppId,
      LibID,
      UserKeywords: [offer, ...UserKeywords],
    });
    expect(added.failed).toEqual([]);
    expect(await collect(keywords(client, { LibID, Limit: 7 }))).toHaveLength(26);
    expect(await collect(keywords(client, { LibID, Content: 'FOLLOW' }))).toEqual([
      { ID: '1', Content: 'cheap Followers', CreateTime: '2026-11-20 12:00:00' },
    ]);
    expect(await audit('Cheap followers here, and spam 24')).toMatchObject({
      Result: 'Block',
      Score: 100,
      Label: 'Ad',
      Keywords: ['cheap Followers', 'spam 2', 'spam 24'],
    });

    clock.now += 1000;
    await call(client, addCloudAuditKeywords, {
      SdkAppId,
      LibID,
      UserKeywords: [{ ...offer, Label: 'Abuse' }],
    });
    expect(await audit('cheap followers')).toMatchObject({ Label: 'Abuse' });
    expect((await collect(keywords(client, { LibID, Content: 'follow' })))[0]).toMatchObject({
      ID: '1',
      CreateTime: '2026-11-20 12:00:00',
    });

    const { succeeded, failed } = await batch(client, deleteCloudAuditKeywords, {
      SdkAppId,
      LibID,
      Keywords: ['cheap Followers', 'never there'],
    });
    expect(succeeded.map(({ input }) => input.Keywords)).toEqual([['cheap Followers']]);
    expect(succeeded[0]?.output).toMatchObject({ Count: 1 });
    expect(failed).toMatchObject([
      { input: { Keywords: ['never there'] }, error: { code: 'response.entry-failed' } },
    ]);
    expect(await audit('cheap followers')).toMatchObject({ Result: 'Pass' });
  });

  it('may stand in for others: one that blocks comes before one that lets review', async () => {
    const { audit } = open({
      keywordLists: [
        { ID: 'doubt', Suggestion: 'Review', words: [{ Content: 'bet', Label: 'Ad' }] },
        { ID: 'no', words: [{ Content: 'bomb', Label: 'Terror' }, { Content: 'x' }] },
      ],
    });
    expect(await audit('bet')).toMatchObject({ Result: 'Review', Score: 70, Label: 'Ad', Keywords: ['bet'] });
    expect(await audit('bet, bomb')).toMatchObject({ Result: 'Block', Label: 'Terror' });
    expect(await audit('x')).toMatchObject({ Label: 'Illegal' });
  });

  it('shifts while it is read: a word that is added or deleted costs no other one twice', async () => {
    const { client } = open({ keywordLists: [{ ID: 'a', words: ['1', '2', '3', '4'].map(wordOf) }] });
    const seen: string[] = [];
    for await (const { Content } of keywords(client, { LibID: 'a', Limit: 2 })) {
      seen.push(Content);
      if (Content === '1') {
        await call(client, deleteCloudAuditKeywords, { SdkAppId, LibID: 'a', Keywords: ['1'] });
        await call(client, addCloudAuditKeywords, { SdkAppId, LibID: 'a', UserKeywords: [wordOf('5')] });
      }
    }
    expect(seen).toEqual(['1', '2', '4', '5']);
  });

  it('takes only what it says', async () => {
    const { client, post } = open();
    const [{ ID: LibID = '' } = {}] = await collect(keywordLists(client));
    const add = (fields: object) =>
      post('im_msg_audit_mgr/add_cloud_audit_keywords', { SdkAppId, LibID, ...fields });
    const words = (length: number) => Array.from({ length }, (_, at) => ({ Content: `${at}` }));
    expect(await add({ UserKeywords: words(11) })).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 2016 });
    expect(await add({ UserKeywords: [{ Content: 'a', Label: 'Rude' }] })).toMatchObject({ ErrorCode: 2003 });
    expect(await add({ UserKeywords: [wordOf('')] })).toMatchObject({ ErrorCode: 2003 });
    expect(await add({ UserKeywords: [wordOf('a'.repeat(1001))] })).toMatchObject({ ErrorCode: 2003 });
    expect(await add({ LibID: 'other', UserKeywords: words(1) })).toMatchObject({ ErrorCode: 2003 });
    expect(await add({ SdkAppId: 7, UserKeywords: words(1) })).toMatchObject({ ErrorCode: 2003 });
    expect(await collect(keywords(client, { LibID }))).toEqual([]);
  });

  it('holds 10,000 words', async () => {
    const words = Array.from({ length: 10_000 }, (_, at) => wordOf(`${at}`));
    const { client } = open({ keywordLists: [{ ID: 'a', words }] });
    const add = (word: string) =>
      call(client, addCloudAuditKeywords, { SdkAppId, LibID: 'a', UserKeywords: [wordOf(word)] });
    expect(await codeOf(add('one more'))).toBe(2003);
    expect(await codeOf(add('9999'))).toBe(0);
  });

  it.each([
    [[{ ID: 'a' }, { ID: 'a' }]],
    [[{ ID: '' }]],
    [[{ ID: 'a', Suggestion: 'Pass' }]],
    [[{ ID: 'a', words: [{ Content: '' }] }]],
    [[{ ID: 'a', words: [{ Content: 'a', Label: 'Rude' }] }]],
    [[{ ID: 'a', Words: [] }]],
    ['a'],
  ])('may not be %j from the start', (keywordLists) => {
    expect(() => open({ keywordLists: keywordLists as never })).toThrow(
      'keywordLists: expected lists with an ID',
    );
  });
});

describe('a check', () => {
  it('of many tells them apart, and judges pictures by their addresses', async () => {
    const { client } = open({ keywordLists: [{ ID: 'a', words: [{ Content: 'nude', Label: 'Porn' }] }] });
    const { succeeded, failed } = await batch(client, batchContentModeration, {
      AuditName: 'C2C',
      Contents: Array.from({ length: 12 }, (_, ContentId) => ({
        ContentId,
        ContentType: 'Image' as const,
        Content: `https://img.example/${ContentId === 11 ? 'nude' : 'cat'}.jpg`,
      })),
    });
    expect(failed).toEqual([]);
    const results = succeeded.flatMap(({ output }) => output.AuditResults);
    expect(results.map(({ Result }) => Result)).toEqual([...Array(11).fill('Pass'), 'Block']);
    expect(new Set(results.map(({ RequestId }) => RequestId)).size).toBe(12);
  });

  it('of a number twice is not sent', async () => {
    const { client, emulator } = open();
    const content = { ContentId: 1, ContentType: 'Text', Content: 'a' } as const;
    const input = { AuditName: 'C2C', Contents: [content, content] };
    await expect(call(client, batchContentModeration, input)).rejects.toThrow(
      'Contents: expected each ContentId once',
    );
    expect(emulator.requests).toEqual([]);
  });

  it.each(['Audio', 'Video'] as const)('of %s has no verdict yet', async (ContentType) => {
    const { client } = open();
    const input = { AuditName: 'C2C', ContentType, Content: 'https://f.example/a' };
    const answer = await call(client, contentModeration, input);
    expect(Object.keys(answer).sort()).toEqual(['ActionStatus', 'ErrorCode', 'ErrorInfo', 'RequestId']);
  });

  it('of more than 8 KB is refused here and there', async () => {
    const { audit, post } = open();
    const Content = '直'.repeat(2731);
    await expect(audit(Content)).rejects.toThrow('Content: expected at most 8192 bytes of UTF-8');
    const body = { AuditName: 'C2C', ContentType: 'Text', Content };
    expect(await post('im_msg_audit/content_moderation', body)).toMatchObject({ ErrorCode: 93000 });
  });
});

describe('the local list', () => {
  it('is kept and read, words and expressions apart, with all four counts', async () => {
    const { client, clock } = open();
    const damn = { Keyword: 'damn', WordType: WordType.Word, FilterType: FilterType.Replace };
    const LocalAuditWords = [
      { ...damn, ReplacedContent: '***' },
      { Keyword: 'damn', WordType: WordType.Pattern },
      { Keyword: 'Heck' },
    ];
    await call(client, addLocalAuditKeywords, { SdkAppId, LocalAuditWords });
    clock.now += 60_000;
    await call(client, addLocalAuditKeywords, {
      SdkAppId,
      LocalAuditWords: [{ ...damn, ReplacedContent: '!' }],
    });
    const UpdateTime = '2026-11-20 12:00:00';
    const others = { FilterType: 2, ReplacedContent: '', UpdateTime };
    expect(await collect(localKeywords(client))).toEqual([
      { ...damn, Id: 1, ReplacedContent: '!', UpdateTime: '2026-11-20 12:01:00' },
      { Id: 2, Keyword: 'damn', WordType: 2, ...others },
      { Id: 3, Keyword: 'Heck', WordType: 1, ...others },
    ]);
    const page = await call(client, getLocalAuditKeywords, {
      SdkAppId,
      FilterType: 2,
      Keyword: 'D',
      Limit: 9,
    });
    expect(page).toMatchObject({ TotalCount: 3, TotalRegCount: 1, CurCount: 1, CurRegCount: 1 });
    expect((await collect(localKeywords(client, { Keyword: 'heck' }))).map(({ Id }) => Id)).toEqual([3]);

    await call(client, deleteLocalAuditKeywords, {
      SdkAppId,
      LocalAuditWords: [{ Keyword: 'damn' }, { Keyword: 'never there' }],
    });
    expect((await collect(localKeywords(client))).map(({ Id }) => Id)).toEqual([2, 3]);
  });

  it('takes only what it says', async () => {
    const { post } = open();
    const add = (...LocalAuditWords: object[]) =>
      post('im_msg_audit_mgr/add_local_audit_keywords', { SdkAppId, LocalAuditWords });
    expect(await add(...Array(11).fill({ Keyword: 'a' }))).toMatchObject({ ErrorCode: 2016 });
    expect(await add({ Keyword: '' })).toMatchObject({ ErrorCode: 2003 });
    expect(await add({ Keyword: 'a', ReplacedContent: 'b'.repeat(1001) })).toMatchObject({ ErrorCode: 2003 });
    expect(await add({ Keyword: 'a', WordType: 3 })).toMatchObject({ ErrorCode: 2003 });
    const other = { SdkAppId: 7, Offset: 0, Limit: 1 };
    expect(await post('im_msg_audit_mgr/get_local_audit_keywords', other)).toMatchObject({ ErrorCode: 2003 });
  });
});

describe('a mute in the whole app', () => {
  const read = (client: ReturnType<typeof open>['client'], Get_Account = 'troll') =>
    call(client, getNoSpeaking, { Get_Account });

  it('runs out, is set anew, lifted, and may have no end; the two kinds do not touch each other', async () => {
    const { client, clock } = open();
    const mute = (fields: object) => call(client, setNoSpeaking, { Set_Account: 'troll', ...fields });
    expect(await read(client)).toEqual({
      ErrorCode: 0,
      ErrorInfo: '',
      C2CmsgNospeakingTime: 0,
      GroupmsgNospeakingTime: 0,
    });
    expect(await mute({ GroupmsgNospeakingTime: 7200 })).toEqual({ ErrorCode: 0, ErrorInfo: '' });
    await mute({ C2CmsgNospeakingTime: GlobalMute.Forever });
    clock.now += 3999;
    const forever = { C2CmsgNospeakingTime: 4_294_967_295 };
    expect(await read(client)).toMatchObject({ ...forever, GroupmsgNospeakingTime: 7197 });
    await mute({ GroupmsgNospeakingTime: 60 });
    expect(await read(client)).toMatchObject({ ...forever, GroupmsgNospeakingTime: 60 });
    clock.now += 60_000;
    expect(await read(client)).toMatchObject({ ...forever, GroupmsgNospeakingTime: 0 });
    await mute({ C2CmsgNospeakingTime: GlobalMute.None, GroupmsgNospeakingTime: 4_294_967_294 });
    expect(await read(client)).toMatchObject({
      C2CmsgNospeakingTime: 0,
      GroupmsgNospeakingTime: 4_294_967_294,
    });
    expect(await read(client, 'student')).toMatchObject({ GroupmsgNospeakingTime: 0 });
  });

  it('of neither kind is not sent, and has a code of its own where it is', async () => {
    const { client, emulator, post } = open();
    await expect(call(client, setNoSpeaking, { Set_Account: 'troll' })).rejects.toThrow(
      'expected C2CmsgNospeakingTime or GroupmsgNospeakingTime',
    );
    expect(emulator.requests).toEqual([]);
    const refused = (ErrorCode: number) => ({ ErrorCode, ErrorInfo: expect.any(String) });
    expect(await post('openconfigsvr/setnospeaking', { Set_Account: 'troll' })).toEqual(refused(130008));
    expect(await post('openconfigsvr/setnospeaking', { C2CmsgNospeakingTime: 1 })).toEqual(refused(130004));
    expect(await post('openconfigsvr/setnospeaking', { Set_Account: '' })).toEqual(refused(130005));
    expect(await post('openconfigsvr/getnospeaking', {})).toEqual(refused(130002));
    expect(await post('openconfigsvr/getnospeaking', { Get_Account: '' })).toEqual(refused(130003));
  });

  it('is for accounts that there are', async () => {
    const { client } = open({ accounts: ['troll'] });
    const mute = { C2CmsgNospeakingTime: 1 };
    expect(await codeOf(call(client, setNoSpeaking, { Set_Account: 'nobody', ...mute }))).toBe(130005);
    expect(await codeOf(read(client, 'nobody'))).toBe(130003);
    expect(await codeOf(read(client, 'troll'))).toBe(0);
  });
});

function wordOf(Content: string) {
  return { Content };
}
