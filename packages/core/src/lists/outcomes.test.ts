import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, lost, ok, range, refused } from '../../test/support/fakes.ts';
import { MarkCommand, modifyUserInfo } from '../endpoints/group/index.ts';
import {
  ApiError,
  batch,
  type ChatError,
  call,
  defineEndpoint,
  type OutcomeRule,
  outcomesOf,
  requestObject,
  responseObject,
} from '../index.ts';

const facts = { name: 'addFriends', service: 'sns', command: 'friend_add', idempotent: true } as const;

/** Names in, and one of the service's many ways to answer for each of them. */
const named = (outcomes: OutcomeRule<never>, max?: number) =>
  defineEndpoint({
    ...facts,
    input: requestObject({ To_Account: v.array(v.string()) }),
    output: responseObject({}),
    batch: { list: 'To_Account', ...(max && { max }), outcomes: outcomes as never },
  });

const byCode = named({
  in: 'ResultItem',
  key: 'To_Account',
  code: 'ResultCode',
  words: 'ResultInfo',
  pending: [30539],
  unlisted: 'failed',
});

const told = ({ failed }: { failed: { input: { To_Account: string[] }; error: unknown }[] }) =>
  failed.map(({ input, error }) => [input.To_Account, (error as ChatError).code]);

async function sorted(endpoint: typeof byCode, accounts: string[], answer: object) {
  const client = clientWith(answers(ok(answer as never)));
  return batch(client, endpoint, { To_Account: accounts });
}

describe('an answer that speaks of entries', () => {
  it('tells those that are done, that wait, and that failed, each with its own code', async () => {
    const item = (To_Account: string, ResultCode: number, ResultInfo = '') => ({
      To_Account,
      ResultCode,
      ResultInfo,
    });
    const result = await sorted(byCode, ['ann', 'bob', 'cleo', 'dan', 'zed', 'eve'], {
      ResultItem: [
        item('ann', 0),
        item('bob', 30539, 'waits'),
        item('cleo', 30516, 'refuses\nall'),
        item('dan', 30003),
        item('zed', 30003),
      ],
    });
    expect(result.succeeded.map(({ input }) => input)).toEqual([{ To_Account: ['ann'] }]);
    expect(result.pending?.map(({ input }) => input)).toEqual([{ To_Account: ['bob'] }]);
    expect(told(result)).toEqual([
      [['cleo'], 'api.30516'],
      [['dan', 'zed'], 'api.30003'],
      [['eve'], 'response.entry-failed'],
    ]);
    const [cleo] = result.failed;
    expect(cleo).toMatchObject({ sent: true });
    expect(cleo?.error).toBeInstanceOf(ApiError);
    expect(cleo?.error).toMatchObject({
      errorCode: 30516,
      errorInfo: 'refuses all',
      operation: 'sns/friend_add',
    });
    expect(`${result.failed[2]?.error}`).toContain('ResultItem: expected the entry to be listed');
  });

  it('may list only what failed, with codes or with names alone', async () => {
    const codes = named({
      in: 'ErrorList',
      key: 'To_Account',
      code: 'ErrorCode',
      done: [],
      unlisted: 'done',
    });
    expect(
      told(await sorted(codes, ['a', 'b'], { ErrorList: [{ To_Account: 'b', ErrorCode: 70107 }] })),
    ).toEqual([[['b'], 'api.70107']]);
    const names = named({ in: 'FailAccounts', unlisted: 'done' });
    expect(told(await sorted(names, ['a', 'b'], { FailAccounts: ['b'] }))).toEqual([
      [['b'], 'response.entry-failed'],
    ]);
    expect((await sorted(names, ['a', 'b'], {})).succeeded).toHaveLength(1);
  });

  it('may say it in values that are no error codes', async () => {
    const results = named({
      in: 'MemberList',
      key: 'Member_Account',
      code: 'Result',
      done: [1, 2],
      unlisted: 'failed',
    });
    const MemberList = [1, 2, 0].map((Result) => ({ Member_Account: `user${Result}`, Result }));
    const result = await sorted(results, ['user0', 'user1', 'user2'], { MemberList });
    expect(result.succeeded.map(({ input }) => input.To_Account)).toEqual([['user1', 'user2']]);
    expect(told(result)).toEqual([[['user0'], 'response.entry-failed']]);
    expect(`${result.failed[0]?.error}`).toContain('MemberList.Result: expected 1 | 2');
  });

  it('may name entries by a field inside, or by an object', async () => {
    const endpoint = defineEndpoint({
      ...facts,
      input: requestObject({ Items: v.array(v.looseObject({})) }),
      output: responseObject({}),
      batch: {
        list: 'Items',
        key: 'Contact',
        outcomes: { in: 'Result.List', key: 'Item.Contact', code: 'Code', unlisted: 'failed' } as never,
      },
    });
    const Items = ['a', 'b'].map((To_Account) => ({ Contact: { Type: 1, To_Account } }));
    const List = Items.map((Item, n) => ({ Item, Code: n && 50004 }));
    const { failed } = outcomesOf(endpoint, { Items }, { ErrorCode: 0, Result: { List } } as never);
    expect(failed.map(({ input }) => input)).toEqual([{ Items: [Items[1]] }]);
  });

  it.each([null, 7, 'text', {}, [null, 7, {}], { To_Account: 'a' }])(
    'loses no entry when it is %o',
    async (ResultItem) => {
      const result = await sorted(byCode, ['a', 'b'], { ResultItem });
      expect(result.failed.flatMap(({ input }) => input.To_Account)).toEqual(['a', 'b']);
      for (const { error } of result.failed) expect(error).toMatchObject({ retryable: false });
    },
  );
});

describe('a batch of an endpoint that speaks of entries', () => {
  const outcome = fc.constantFrom<0 | 30539 | 30003 | 60007 | undefined>(0, 30539, 30003, 60007, undefined);

  it('has every entry of its input in exactly one list', async () => {
    const law = fc.asyncProperty(
      fc.array(outcome, { minLength: 1, maxLength: 40 }),
      fc.array(fc.constantFrom('ok', 'refused', 'lost'), { minLength: 1, maxLength: 5 }),
      async (codes, ends) => {
        const endpoint = { ...byCode, batch: { ...byCode.batch, max: 7 } };
        const accounts = codes.map((_, n) => `user${n}`);
        let asked = 0;
        const transport = answers(({ body }) => {
          const end = ends[asked++ % ends.length];
          if (end !== 'ok') return end === 'lost' ? lost('network') : refused(30001);
          const { To_Account } = JSON.parse(body) as { To_Account: string[] };
          const ResultItem = To_Account.map((account) => ({
            To_Account: account,
            ResultCode: codes[Number(account.slice(4))],
          })).filter(({ ResultCode }) => ResultCode !== undefined);
          return ok({ ResultItem });
        });
        const {
          succeeded,
          failed,
          pending = [],
        } = await batch(clientWith(transport), endpoint, {
          To_Account: accounts,
        });
        const all = [...succeeded, ...failed, ...pending].flatMap(({ input }) => input.To_Account);
        expect(all).toHaveLength(accounts.length);
        expect(new Set(all)).toEqual(new Set(accounts));
        for (const { input } of succeeded)
          for (const account of input.To_Account) expect(codes[Number(account.slice(4))]).toBe(0);
        for (const { input } of pending)
          for (const account of input.To_Account) expect(codes[Number(account.slice(4))]).toBe(30539);
      },
    );
    await fc.assert(law, { numRuns: 60 });
  });

  it('gives back what failed as a request that can be sent again as it is', async () => {
    const transport = answers(
      ok({ ResultItem: [{ To_Account: 'a', ResultCode: 0 }] }),
      ok({ ResultItem: [{ To_Account: 'b', ResultCode: 0 }] }),
    );
    const client = clientWith(transport);
    const { failed } = await batch(client, byCode, { To_Account: ['a', 'b'] });
    for (const { input } of failed) await call(client, byCode, input);
    expect(transport.sent.map(({ body }) => body)).toEqual([
      { To_Account: ['a', 'b'] },
      { To_Account: ['b'] },
    ]);
  });

  it('is never split where no maximum is documented', async () => {
    const transport = answers(ok({ ResultItem: [] }));
    await batch(clientWith(transport), byCode, { To_Account: range(5000).map(String) });
    expect(transport.sent).toHaveLength(1);
  });

  it('has no list of what waits where the endpoint knows of none', async () => {
    expect(await sorted(named({ in: 'FailAccounts', unlisted: 'done' }), ['a'], {})).not.toHaveProperty(
      'pending',
    );
  });
});

describe('outcomesOf', () => {
  const input = {
    GroupId: '@TGS#live',
    CommandType: MarkCommand.Set,
    MemberList: ['a', 'b'].map((Member_Account) => ({ Member_Account, Marks: [1000] })),
  };

  it('says what became of the entries of one call', async () => {
    const client = clientWith(answers(ok({ MemberList: [input.MemberList[0]] })));
    const output = await call(client, modifyUserInfo, input);
    const { succeeded, failed } = outcomesOf(modifyUserInfo, input, output);
    expect(succeeded).toEqual([{ input: { ...input, MemberList: [input.MemberList[0]] }, output }]);
    expect(failed).toMatchObject([{ input: { MemberList: [input.MemberList[1]] }, sent: true }]);
  });

  it('takes an input whose fields are inherited, and tells one that cannot be read', async () => {
    const { failed } = outcomesOf(modifyUserInfo, Object.create(input), { ErrorCode: 0 });
    expect(failed).toHaveLength(1);
    const hostile = new Proxy(input, {
      get() {
        throw new Error('sesame');
      },
    });
    const error = await caught(() => outcomesOf(modifyUserInfo, hostile, { ErrorCode: 0 }));
    expect(error).toMatchObject({ code: 'input.invalid' });
  });

  it.each([undefined, null, 7, {}, { To_Account: 'a' }])('refuses the input %o', async (given) => {
    const error = await caught(() => outcomesOf(byCode, given as never, { ErrorCode: 0 }));
    expect(error).toMatchObject({ issues: [{ path: 'To_Account', expected: 'a list' }] });
  });

  it('takes a number and its text for one name', () => {
    const { failed } = outcomesOf(byCode, { To_Account: ['7'] }, {
      ErrorCode: 0,
      ResultItem: [{ To_Account: 7, ResultCode: 0 }],
    } as never);
    expect(failed).toEqual([]);
  });

  it('masks what may be a UserSig in the words about an entry', () => {
    const userSig =
      'eJwtzE0LgkAUheG*Z1sJV2d0RqFFSAa1kUpxJ94hrwiDE4MfRP89U5fneeF82P2SOU9tWMyQA9stmyrdjlQTUo5H*KKu4FHQ_Bkn-TEmJjQ__'.repeat(
        2,
      );
    const { failed } = outcomesOf(byCode, { To_Account: ['a'] }, {
      ErrorCode: 0,
      ResultItem: [{ To_Account: 'a', ResultCode: 30003, ResultInfo: `no ${userSig} here` }],
    } as never);
    expect(JSON.stringify(failed)).not.toContain(userSig);
    expect(`${failed[0]?.error}`).toContain('no [redacted] here');
  });
});

describe('what is said of an entry', () => {
  it('is masked, where it quotes the UserSig of a batch', async () => {
    const client = clientWith(
      answers(ok({ ResultItem: [{ To_Account: 'a', ResultCode: 30003, ResultInfo: 'bad sesame-sig' }] })),
      { signer: () => ({ value: 'sesame-sig', expiresAt: Infinity }) },
    );
    const { failed } = await batch(client, byCode, { To_Account: ['a'] });
    expect(JSON.stringify(failed)).not.toContain('sesame-sig');
  });

  it('is a failure where one of two says so, and never the code 0', async () => {
    const twice = await sorted(byCode, ['a'], {
      ResultItem: [30003, 0].map((ResultCode) => ({ To_Account: 'a', ResultCode })),
    });
    expect(told(twice)).toEqual([[['a'], 'api.30003']]);
    const codes = named({
      in: 'ErrorList',
      key: 'To_Account',
      code: 'ErrorCode',
      done: [],
      unlisted: 'done',
    });
    const zero = await sorted(codes, ['a'], { ErrorList: [{ To_Account: 'a', ErrorCode: 0 }] });
    expect(told(zero)).toEqual([[['a'], 'response.entry-failed']]);
  });

  it('is of what was sent, whatever became of the entries meanwhile', async () => {
    const endpoint = defineEndpoint({
      ...facts,
      input: requestObject({ Items: v.array(v.object({ Id: v.string() })) }),
      output: responseObject({}),
      batch: { list: 'Items', key: 'Id', outcomes: { in: 'Done', unlisted: 'failed' } as never },
    });
    for (const change of [
      (item: { Id: string }) => void Object.assign(item, { Id: 'z' }),
      (item: { Id: string }) =>
        void Object.defineProperty(item, 'Id', {
          get() {
            throw new Error('sesame');
          },
        }),
    ]) {
      const item = { Id: 'a' };
      const transport = answers(() => {
        change(item);
        return ok({ Done: ['a'] });
      });
      const { succeeded, failed } = await batch(clientWith(transport), endpoint, { Items: [item] });
      expect(succeeded.map(({ input }) => input)).toEqual([{ Items: [{ Id: 'a' }] }]);
      expect(failed).toEqual([]);
    }
  });
});

describe('defineEndpoint', () => {
  it.each<[object | number, string]>([
    [{}, 'in'],
    [7, 'in'],
    [{ in: 7, unlisted: 'done' }, 'in'],
    [{ in: 'List' }, 'unlisted'],
    [{ in: 'List', unlisted: 'oops' }, 'unlisted'],
    [{ in: 'List', unlisted: 'done', done: 7 }, 'done'],
    [{ in: 'List', unlisted: 'done', key: '' }, 'key'],
  ])('refuses the outcome rule %o', async (outcomes, field) => {
    const error = await caught(() => named(outcomes as never));
    expect(error.issues[0].path).toBe(`batch.outcomes.${field}`);
  });
});
