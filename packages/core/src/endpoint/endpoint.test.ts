import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, everything, ok } from '../../test/support/fakes.ts';
import {
  batch,
  call,
  defineEndpoint,
  InputError,
  items,
  requestObject,
  responseObject,
  type Schema,
} from '../index.ts';

const plain = {
  name: 'doThing',
  service: 'test_svc',
  command: 'do_thing',
  idempotent: true,
  input: requestObject({ Id: v.string() }),
  output: responseObject({}),
};

/** A schema of no known vendor. */
function schema<T>(validate: Schema<T>['~standard']['validate']): Schema<T> {
  return { '~standard': { version: 1, vendor: 'homemade', validate } };
}

const anything = schema<Record<string, unknown>>((value) => ({ value }));

describe('defineEndpoint', () => {
  it('gives a frozen copy', () => {
    const endpoint = defineEndpoint(plain);
    expect(endpoint).toEqual(plain);
    expect(endpoint).not.toBe(plain);
    expect(Object.isFrozen(endpoint)).toBe(true);
  });

  it.each(['', 'a/b', '../x', 'a b', 'a?b', 'a#b', 'a%2fb', 'a\n', 'ä', undefined, null, 7])(
    'refuses %o where it would stand in a URL',
    async (value) => {
      for (const field of ['name', 'service', 'command']) {
        const error = await caught(() => defineEndpoint({ ...plain, [field]: value } as typeof plain));
        expect(error).toBeInstanceOf(InputError);
        expect(error.issues).toEqual([{ path: field, expected: 'letters, digits and _' }]);
      }
    },
  );

  it('refuses a page rule that does not say what comes next', async () => {
    const page = { items: 'Rows', cursor: 'From', next: 'To', end: 0 } as never;
    expect(await caught(() => defineEndpoint({ ...plain, page } as never))).toMatchObject({
      issues: [{ path: 'page.next', expected: 'a function' }],
    });
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a batch of %d', async (max) => {
    const define = () => defineEndpoint({ ...plain, batch: { list: 'Id', max } });
    expect(await caught(define)).toMatchObject({ issues: [{ path: 'batch.max' }] });
  });
});

describe('schemas of other vendors', () => {
  const endpointWith = (schemas: {
    input?: Schema<Record<string, unknown>>;
    output?: Schema<Record<string, unknown>>;
  }) => defineEndpoint({ ...plain, input: anything, output: anything, ...schemas });

  it('will do, and what input schemas make of a value is sent', async () => {
    const transport = answers(ok({ Thing: 1 }));
    const endpoint = endpointWith({
      input: schema((value) => ({ value: { ...(value as object), Added: true } })),
    });
    await expect(call(clientWith(transport), endpoint, { Id: 'a' })).resolves.toMatchObject({ Thing: 1 });
    expect(transport.sent[0]!.body).toEqual({ Id: 'a', Added: true });
  });

  it('do not change the answer', async () => {
    const endpoint = endpointWith({ output: schema(() => ({ value: { other: true } })) });
    const answer = await call(clientWith(answers(ok({ Thing: 1 }))), endpoint, {});
    expect(answer).toMatchObject({ ErrorCode: 0, Thing: 1 });
    expect(answer).not.toHaveProperty('other');
  });

  it('are believed as to the path, and not quoted', async () => {
    const path = ['List', 3, { key: 'Name' }, Symbol('s')];
    const issues = [
      { message: 'Expected string, received "sesame"', path, expected: 'sesame', received: 'sesame' },
    ];
    const transport = answers(ok());
    const error = await caught(
      call(clientWith(transport), endpointWith({ input: schema(() => ({ issues })) }), {}),
    );
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues).toEqual([{ path: 'List[3].Name.Symbol(s)', expected: '' }]);
    expect(error.message).toBe('[input.invalid] test_svc/do_thing: List[3].Name.Symbol(s): not valid');
    expect(everything(error)).not.toContain('sesame');
    expect(transport.sent).toEqual([]);

    const drift = await caught(
      call(clientWith(answers(ok())), endpointWith({ output: schema(() => ({ issues })) }), {}),
    );
    expect(drift).toMatchObject({ code: 'response.invalid', issues: error.issues });
    expect(everything(drift)).not.toContain('sesame');
  });

  it.each<[string, Schema<Record<string, unknown>>['~standard']['validate']]>([
    ['is asynchronous', async (value) => ({ value })],
    ['is asynchronous and rejects', () => Promise.reject(new Error('sesame'))],
    [
      'throws',
      () => {
        throw new Error('sesame');
      },
    ],
    ['gives nothing', (() => undefined) as never],
    ['gives no object', () => ({ value: 'sesame' })],
    ['gives null', () => ({ value: null })],
    ['complains of nothing', () => ({ issues: [] })],
  ])('that %s is an InputError, and nothing is sent', async (_, validate) => {
    const transport = answers(ok());
    const error = await caught(call(clientWith(transport), endpointWith({ input: schema(validate) }), {}));
    expect(error).toBeInstanceOf(InputError);
    expect(everything(error)).not.toContain('sesame');
    expect(transport.sent).toEqual([]);
  });

  it.each<[string, Schema<Record<string, unknown>>['~standard']['validate']]>([
    ['is asynchronous', async (value) => ({ value })],
    ['is asynchronous and rejects', () => Promise.reject(new Error('sesame'))],
    [
      'throws',
      () => {
        throw new Error('sesame');
      },
    ],
  ])('that %s is a ResponseError after the answer', async (_, validate) => {
    const error = await caught(
      call(clientWith(answers(ok())), endpointWith({ output: schema(validate) }), {}),
    );
    expect(error).toMatchObject({ code: 'response.invalid', attempts: 1 });
    expect(everything(error)).not.toContain('sesame');
  });

  it('know no fields that extra could not hold, but those of the value', async () => {
    const transport = answers(ok());
    const client = clientWith(transport);
    const endpoint = endpointWith({});
    await call(client, endpoint, { Id: 'a' }, { extra: { New: 1 } });
    expect(transport.sent[0]!.body).toEqual({ Id: 'a', New: 1 });
    const error = await caught(call(client, endpoint, { Id: 'a' }, { extra: { Id: 1 } }));
    expect(error.issues).toEqual([{ path: 'extra.Id', expected: 'a field that the input lacks' }]);
  });

  it('that list their fields in `shape`, as zod does, have them known', async () => {
    const shaped = Object.assign(
      schema<Record<string, unknown>>((value) => ({ value })),
      { shape: { Later: {} } },
    );
    const endpoint = endpointWith({ input: shaped });
    const error = await caught(call(clientWith(answers()), endpoint, { Id: 'a' }, { extra: { Later: 1 } }));
    expect(error.issues[0].path).toBe('extra.Later');
  });

  it('may describe lists', async () => {
    const endpoint = defineEndpoint({
      ...plain,
      input: schema<{ From?: string }>((value) => ({ value })),
      output: schema<{ ErrorCode: number; Rows: { Id: number }[]; To: string }>((value) => ({ value })),
      page: { items: 'Rows', next: ({ To }) => To !== 'end' && { From: To } },
    });
    const transport = answers(ok({ Rows: [{ Id: 1 }], To: 'b' }), ok({ Rows: [{ Id: 2 }], To: 'end' }));
    expect(await collect(items(clientWith(transport), endpoint, {}))).toEqual([{ Id: 1 }, { Id: 2 }]);
    expect(transport.sent[1]!.body).toEqual({ From: 'b' });
  });

  it('may describe batches, with issues that point into the whole list', async () => {
    const check = (value: unknown) => {
      const { Rows = [] } = value as { Rows?: string[] };
      const bad = Rows.indexOf('bad');
      return bad < 0 ? { value } : { issues: [{ message: 'sesame', path: ['Rows', bad] }] };
    };
    const endpoint = defineEndpoint({
      ...plain,
      input: schema<{ Rows: string[] }>(check),
      batch: { list: 'Rows', max: 2 },
    });
    const transport = answers(ok());
    const error = await caught(
      batch(clientWith(transport), endpoint, { Rows: ['a', 'b', 'c', 'd', 'e', 'bad'] }),
    );
    expect(error.issues).toEqual([{ path: 'Rows[5]', expected: '' }]);
    expect(transport.sent).toEqual([]);
    await batch(clientWith(transport), endpoint, { Rows: ['a', 'b', 'c'] });
    expect(transport.sent).toHaveLength(2);
  });
});

describe('an endpoint of one’s own', () => {
  it('is called like any other', async () => {
    const getOnlineMemberNum = defineEndpoint({
      name: 'getOnlineMemberNum',
      service: 'group_open_http_svc',
      command: 'get_online_member_num',
      idempotent: true,
      quota: 200,
      input: requestObject({ GroupId: v.string() }),
      output: responseObject({ OnlineMemberNum: v.number() }),
    });
    const transport = answers(ok({ OnlineMemberNum: 7 }));
    const { OnlineMemberNum } = await call(clientWith(transport), getOnlineMemberNum, {
      GroupId: '@TGS#live',
    });
    expect(OnlineMemberNum).toBe(7);
    expect(transport.sent[0]!.request.label).toBe(
      'POST https://console.tim.qq.com/v4/group_open_http_svc/get_online_member_num',
    );
  });
});
