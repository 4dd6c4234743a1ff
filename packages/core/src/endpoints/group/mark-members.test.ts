import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  answers,
  caught,
  clientWith,
  everything,
  hang,
  lost,
  ok,
  range,
  refused,
  text,
} from '../../../test/support/fakes.ts';
import { type BatchOptions, call, InputError, type Transport, type WireOutcome } from '../../index.ts';
import {
  MarkCommand,
  type MarkedMember,
  type MarkResult,
  markMembers,
  modifyUserInfo,
  SpecialMark,
} from './index.ts';

const room = { GroupId: '@TGS#live', CommandType: MarkCommand.Set };
const member = (n: number, ...Marks: number[]) => ({
  Member_Account: `user${n}`,
  Marks: Marks.length ? Marks : [1000],
});
const input = (count: number) => ({ ...room, MemberList: range(count).map((n) => member(n)) });

/** Reaches those members whom `online` names. */
function service(online: (account: string) => boolean = () => true) {
  return answers(({ body }) => {
    const { MemberList } = JSON.parse(body) as { MemberList: MarkedMember[] };
    return ok({
      CommandType: 1,
      MemberList: MemberList.filter(({ Member_Account }) => online(Member_Account)),
    });
  });
}

const accountsOf = ({ applied, skipped, failed }: MarkResult) => [
  ...applied.map(({ Member_Account }) => Member_Account),
  ...skipped,
  ...failed.flatMap(({ accounts }) => accounts),
];

describe('markMembers', () => {
  it('makes three calls for 1,200 accounts', async () => {
    const transport = service();
    const result = await markMembers(clientWith(transport), input(1200));
    expect(transport.sent.map(({ body }) => body.MemberList.length)).toEqual([500, 500, 200]);
    for (const { body } of transport.sent) expect(body).toMatchObject(room);
    expect(result.applied).toEqual(input(1200).MemberList);
    expect(result.skipped).toEqual([]);
    expect(result.failed).toEqual([]);
  });

  it('tells who was reached from who was not', async () => {
    const transport = service((account) => account !== 'user1');
    const result = await markMembers(clientWith(transport), input(3));
    expect(result).toEqual({ applied: [member(0), member(2)], skipped: ['user1'], failed: [] });
  });

  it('keeps what succeeded when another call fails', async () => {
    const transport = answers(ok({ MemberList: [member(7)] }), refused(10004), lost('network'));
    const result = await markMembers(clientWith(transport), input(1200));
    expect(result.applied).toEqual([member(7)]);
    expect(result.skipped).toHaveLength(499);
    expect(
      result.failed.map(({ accounts, error }) => [accounts.length, (error as { code: string }).code]),
    ).toEqual([
      [500, 'api.10004'],
      [200, 'transport.network'],
    ]);
    expect(result.failed[0]?.accounts[0]).toBe('user500');
  });

  it('gives account of exactly the input, whatever fails', async () => {
    const outcomes = fc.constantFrom<(string | WireOutcome)[]>(
      'all',
      'some',
      'none',
      'strangers',
      'throw',
      refused(10007),
      refused(60007),
      lost('network'),
      text('<html>', 502),
      text('', 302),
      text('{'),
      ok({ MemberList: [7] }),
      ok({ MemberList: null }),
    );
    const answer = (outcome: unknown, list: MarkedMember[]): WireOutcome => {
      if (outcome === 'throw') throw new Error('transport');
      if (outcome === 'all') return ok({ MemberList: list });
      if (outcome === 'some') return ok({ MemberList: list.filter((_, n) => n % 3 === 0) });
      if (outcome === 'none') return ok();
      if (outcome === 'strangers')
        return ok({ MemberList: [{ Member_Account: 'stranger', Marks: [1] }, ...list, ...list] });
      return outcome as WireOutcome;
    };
    const law = fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 1400 }), { minLength: 1, maxLength: 1700, size: 'max' }),
      fc.array(outcomes, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('throw', 'report'),
      fc.option(fc.nat(4), { nil: undefined }),
      async (numbers, replies, concurrency, responses, abortAt) => {
        const controller = new AbortController();
        let asked = 0;
        const transport: Transport = async ({ body }) => {
          if (asked === abortAt) controller.abort('enough');
          return answer(replies[asked++ % replies.length], JSON.parse(body).MemberList);
        };
        const given = { ...room, MemberList: numbers.map((n) => member(n, 1000 + (n % 10))) };
        const options = { concurrency, signal: controller.signal };
        const result = await markMembers(clientWith(transport, { responses }), given, options);
        const all = accountsOf(result);
        const distinct = new Set(given.MemberList.map(({ Member_Account }) => Member_Account));
        expect(all).toHaveLength(distinct.size);
        expect(new Set(all)).toEqual(distinct);
        expect(asked).toBeLessThanOrEqual(Math.ceil(distinct.size / 500));
      },
    );
    await fc.assert(law, { numRuns: 40 });
  });

  it('merges the marks of an account that is listed twice', async () => {
    const transport = service();
    const MemberList = [member(1, 1000), member(2, 1001), member(1, 1002, 1000), member(1, 500)];
    const result = await markMembers(clientWith(transport), { ...room, MemberList });
    expect(transport.sent.map(({ body }) => body.MemberList)).toEqual([
      [member(1, 1000, 1002, 500), member(2, 1001)],
    ]);
    expect(accountsOf(result)).toEqual(['user1', 'user2']);
  });

  it('merges first and splits then', async () => {
    const transport = service();
    const MemberList = [...range(500), ...range(500)].map((n) => member(n));
    await markMembers(clientWith(transport), { ...room, MemberList });
    expect(transport.sent).toHaveLength(1);
  });

  it('does not change the input', async () => {
    const MemberList = Object.freeze([member(1, 1000), member(1, 1001)].map(Object.freeze)) as MarkedMember[];
    await expect(
      markMembers(clientWith(service()), Object.freeze({ ...room, MemberList })),
    ).resolves.toMatchObject({ failed: [] });
  });

  it.each([
    ['a lone object', member(0), ['user0'], ['user1']],
    ['nothing', undefined, [], ['user0', 'user1']],
    ['an empty list', [], [], ['user0', 'user1']],
    ['an account that nobody asked for', [member(9), member(1)], ['user1'], ['user0']],
    ['an account twice', [member(1), member(1)], ['user1'], ['user0']],
  ])('takes %s for an answer', async (_, MemberList, applied, skipped) => {
    const result = await markMembers(clientWith(answers(ok({ MemberList }))), input(2));
    expect(result.applied.map(({ Member_Account }) => Member_Account)).toEqual(applied);
    expect(result.skipped).toEqual(skipped);
  });

  it('reports marks as the service does', async () => {
    const applied = [{ ...member(0, 1000, 1007), New: 1 }];
    expect(await markMembers(clientWith(answers(ok({ MemberList: applied }))), input(1))).toMatchObject({
      applied,
    });
  });

  it('has nothing to do for an empty list, but to look at the rest', async () => {
    const transport = answers();
    const client = clientWith(transport);
    await expect(markMembers(client, input(0))).resolves.toEqual({ applied: [], skipped: [], failed: [] });
    expect(await caught(markMembers(client, { ...input(0), GroupId: '' }))).toMatchObject({
      issues: [{ path: 'GroupId' }],
    });
    expect(transport.sent).toEqual([]);
  });

  it('resolves when it is aborted, with the reason where nothing is known', async () => {
    const controller = new AbortController();
    const transport = answers(ok({ MemberList: [member(0)] }), hang);
    const done = markMembers(clientWith(transport), input(1200), { signal: controller.signal });
    await new Promise(setImmediate);
    const reason = new Error('mine');
    controller.abort(reason);
    const result = await done;
    expect(result.applied).toEqual([member(0)]);
    expect(result.failed.map(({ accounts, error }) => [accounts.length, error === reason])).toEqual([
      [500, true],
      [200, true],
    ]);
    expect(accountsOf(result)).toHaveLength(1200);
  });

  it('resolves when it is aborted for no reason at all, and where a member that was reached is null', async () => {
    const controller = new AbortController();
    const transport = answers(ok({ MemberList: [null, member(0)] }), hang);
    const client = clientWith(transport, { responses: 'report' });
    const done = markMembers(client, input(501), { signal: controller.signal });
    await new Promise(setImmediate);
    controller.abort(null);
    const result = await done;
    expect(result.applied).toEqual([member(0)]);
    expect(result.skipped).toHaveLength(499);
    expect(result.failed).toEqual([{ accounts: ['user500'], error: null, sent: true }]);
  });

  it('says what was sent, and stops when no later call can succeed', async () => {
    for (const [code, calls] of [
      [10010, 1],
      [70009, 1],
      [10019, 3],
    ] as const) {
      const transport = answers(refused(code));
      const { failed } = await markMembers(clientWith(transport), input(1200));
      expect(transport.sent).toHaveLength(calls);
      expect(failed.map(({ accounts, sent }) => [accounts.length, sent])).toEqual([
        [500, true],
        [500, calls > 1],
        [200, calls > 1],
      ]);
    }
  });

  it('takes an input, and members, whose fields are getters or inherited', async () => {
    class Member {
      readonly #account: string;
      constructor(account: string) {
        this.#account = account;
      }
      get Member_Account() {
        return this.#account;
      }
      get Marks() {
        return [1000];
      }
    }
    class Request {
      get GroupId() {
        return '@TGS#live';
      }
      get CommandType() {
        return MarkCommand.Set;
      }
      get MemberList() {
        return [new Member('user0'), Object.create(member(1))];
      }
    }
    for (const given of [new Request(), Object.create(new Request())]) {
      const transport = service();
      const { applied } = await markMembers(clientWith(transport), given);
      expect(applied).toHaveLength(2);
      expect(transport.sent.map(({ body }) => body)).toEqual([
        { ...room, MemberList: [{ Member_Account: 'user0', Marks: [1000] }, member(1)] },
      ]);
    }
  });

  it('takes the options of a batch', async () => {
    const onProgress = vi.fn();
    const transport = service();
    await markMembers(clientWith(transport), input(1200), { onProgress, concurrency: 3, extra: { New: 1 } });
    expect(onProgress).toHaveBeenLastCalledWith({ done: 1200, total: 1200, index: 2 });
    expect(transport.sent.map(({ body }) => body.New)).toEqual([1, 1, 1]);
    const error = await caught(
      markMembers(clientWith(transport), input(1), { concurency: 1 } as BatchOptions),
    );
    expect(error.issues).toEqual([{ path: 'concurency', expected: 'no such option' }]);
  });
});

/** What markMembers and a call of modifyUserInfo both refuse. */
type Bad = [what: string, input: unknown, path: string, expected: RegExp];
const bad: readonly Bad[] = [
  ['undefined', undefined, '', /Object/],
  ['an empty GroupId', { ...input(1), GroupId: '' }, 'GroupId', /the id of a group/],
  ['a CommandType of 3', { ...input(1), CommandType: 3 }, 'CommandType', /1 \| 2/],
  ['a misspelt field', { ...input(1), Commandtype: 1 }, 'Commandtype', /no such field/],
  ['no list', room, 'MemberList', /a value/],
  ['a lone member', { ...room, MemberList: member(1) }, 'MemberList', /Array/],
  [
    'a misspelt field of a member',
    { ...room, MemberList: [{ ...member(1), Mark: 1 }] },
    'MemberList[0].Mark',
    /no such field/,
  ],
  ['no account', { ...room, MemberList: [{ Marks: [1000] }] }, 'MemberList[0].Member_Account', /a value/],
  [
    'an account of 33 bytes',
    { ...room, MemberList: [{ Member_Account: 'x'.repeat(33), Marks: [1000] }] },
    'MemberList[0].Member_Account',
    /1 to 32 bytes/,
  ],
  [
    'an account of 33 bytes',
    { ...room, MemberList: [member(0), { Member_Account: `x${'é'.repeat(16)}`, Marks: [1000] }] },
    'MemberList[1].Member_Account',
    /32 bytes of UTF-8/,
  ],
  [
    'no marks',
    { ...room, MemberList: [{ Member_Account: 'a', Marks: [] }] },
    'MemberList[0].Marks',
    /at least 1/,
  ],
  ...[0, 1, 499, 501, 599, 601, 999, -1000].map(
    (mark): Bad => [
      `mark ${mark}`,
      { ...room, MemberList: [member(1, 1000, mark)] },
      'MemberList[0].Marks[1]',
      /^500, 600 or at least 1000$/,
    ],
  ),
  ['a fractional mark', { ...room, MemberList: [member(1, 1000.5)] }, 'MemberList[0].Marks[0]', /integer/],
  [
    'a mark of text',
    { ...room, MemberList: [member(1, '1000' as never)] },
    'MemberList[0].Marks[0]',
    /number/,
  ],
  [
    '11 different marks',
    {
      ...room,
      MemberList: [member(1, ...range(6).map((n) => 1000 + n)), member(2, ...range(5).map((n) => 2000 + n))],
    },
    'MemberList',
    /at most 10 different marks/,
  ],
];

describe.each([
  ['markMembers', markMembers],
  [
    'modifyUserInfo',
    (client: Parameters<typeof markMembers>[0], given: never) => call(client, modifyUserInfo, given),
  ],
] as const)('bad input of %s', (_, run) => {
  it.each(bad)('is refused before anything is sent: %s', async (_, given, path, expected) => {
    const transport = service();
    const error = await caught(run(clientWith(transport), given as never));
    expect(error).toBeInstanceOf(InputError);
    expect(error.operation).toBe('group_open_avchatroom_http_svc/modify_user_info');
    expect(error.issues).toContainEqual({ path, expected: expect.stringMatching(expected) });
    expect(transport.sent).toEqual([]);
  });

  it('is not quoted', async () => {
    const MemberList = [{ Member_Account: 'sesame'.repeat(9), Marks: ['sesame'], Extra: 'sesame' }];
    const error = await caught(
      run(clientWith(service()), { ...room, GroupId: ['sesame'], MemberList } as never),
    );
    expect(error.issues.length).toBeGreaterThanOrEqual(4);
    expect(everything(error)).not.toContain('sesame');
  });

  it('is not 10 different marks, nor special ones beside them', async () => {
    const MemberList = [
      member(1, ...range(10).map((n) => 1000 + n), SpecialMark.AlwaysOnline),
      member(2, SpecialMark.Hidden),
    ];
    await expect(run(clientWith(service()), { ...room, MemberList } as never)).resolves.toBeDefined();
  });
});

describe('bad input of modifyUserInfo alone', () => {
  it('is more than 500 accounts in one call', async () => {
    const transport = service();
    const error = await caught(call(clientWith(transport), modifyUserInfo, input(501)));
    expect(error.issues).toEqual([{ path: 'MemberList', expected: 'at most 500 entries' }]);
    expect(transport.sent).toEqual([]);
    await call(clientWith(transport), modifyUserInfo, input(500));
    expect(transport.sent).toHaveLength(1);
  });

  it('is an account twice in one call, or none', async () => {
    const client = clientWith(service());
    const twice = { ...room, MemberList: [member(1), member(1)] };
    expect(await caught(call(client, modifyUserInfo, twice))).toMatchObject({
      issues: [{ path: 'MemberList', expected: 'each account once' }],
    });
    expect(await caught(call(client, modifyUserInfo, input(0)))).toMatchObject({
      issues: [{ path: 'MemberList', expected: 'at least 1 entry' }],
    });
  });
});

describe('bad input of markMembers alone', () => {
  it('is named by its place in the whole list, as it was given', async () => {
    const transport = service();
    const { MemberList } = input(1200);
    MemberList[3] = member(2);
    MemberList[1101] = member(1101, 7);
    const error = await caught(markMembers(clientWith(transport), { ...room, MemberList }));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues.map(({ path }: { path: string }) => path)).toEqual(['MemberList[1101].Marks[0]']);
    expect(transport.sent).toEqual([]);
  });

  it('is 11 different marks, spread over calls', async () => {
    const transport = service();
    const MemberList = range(1200).map((n) => member(n, 1000 + (n < 1100 ? n % 10 : 10)));
    const error = await caught(markMembers(clientWith(transport), { ...room, MemberList }));
    expect(error.issues).toEqual([{ path: 'MemberList', expected: 'at most 10 different marks' }]);
    expect(transport.sent).toEqual([]);
  });
});
