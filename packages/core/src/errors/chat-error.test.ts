import { inspect } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  ApiError,
  ChatError,
  type ErrorContext,
  type ErrorFacts,
  InputError,
  ResponseError,
  SignerError,
  TransportError,
} from './index.ts';

const at: ErrorContext = { operation: 'test_svc/read_thing', idempotent: true, attempts: 1 };
const lost: ErrorFacts = { code: 'transport.network', category: 'network', replay: 'ambiguous' };

const samples = {
  ApiError: () =>
    new ApiError({ errorCode: 10010, errorInfo: 'no such group', actionStatus: 'FAIL' }, at, {
      category: 'not-found',
      replay: 'final',
    }),
  TransportError: () => new TransportError('lost', at, lost, { status: 502, retryAfterMs: 1000 }),
  InputError: () => new InputError('createClient', [{ path: 'signer', expected: 'a function' }]),
  ResponseError: () => new ResponseError('response.invalid', [{ path: 'Thing', expected: 'string' }], at),
  SignerError: () => new SignerError('the signer threw', at),
} satisfies Record<string, () => ChatError>;

const classes = { ApiError, TransportError, InputError, ResponseError, SignerError };
const names = Object.keys(samples) as (keyof typeof samples)[];

describe.each(names)('%s', (name) => {
  const error: ChatError = samples[name]();

  it('is an Error, a ChatError, and of its own class only', () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(ChatError);
    expect(names.filter((other) => error instanceof classes[other])).toEqual([name]);
  });

  it('says its name, code and operation', () => {
    expect(error.name).toBe(name);
    expect(Object.hasOwn(error, 'name')).toBe(false);
    expect(error.message.startsWith(`[${error.code}] ${error.operation}: `)).toBe(true);
    expect(String(error)).toBe(`${name}: ${error.message}`);
    expect(error.stack?.startsWith(`${name}: [${error.code}] `)).toBe(true);
    expect(inspect(error).startsWith(`${name}: [${error.code}] `)).toBe(true);
    expect(error.docsUrl).toMatch(/^https:\/\//);
  });

  it('is plain data after a round trip through JSON', () => {
    const data = JSON.parse(JSON.stringify(error));
    expect(data).toMatchObject({
      name,
      message: error.message,
      code: error.code,
      category: error.category,
      retryable: error.retryable,
      operation: error.operation,
      attempts: error.attempts,
      docsUrl: error.docsUrl,
    });
    expect(data).not.toHaveProperty('stack');
    expect(data).not.toHaveProperty('resume');
    expect({ ...data, name: undefined, message: undefined }).toEqual({
      ...error,
      name: undefined,
      message: undefined,
    });
  });

  it('shows nothing that is not there', () => {
    expect(inspect(error)).not.toContain('undefined');
  });
});

describe('fields', () => {
  it('of an ApiError', () => {
    expect(samples.ApiError()).toMatchObject({
      errorCode: 10010,
      errorInfo: 'no such group',
      actionStatus: 'FAIL',
    });
    expect(JSON.parse(JSON.stringify(samples.ApiError()))).toMatchObject({
      errorCode: 10010,
      actionStatus: 'FAIL',
    });
  });

  it('of a TransportError', () => {
    expect(samples.TransportError()).toMatchObject({ status: 502, retryAfterMs: 1000 });
    expect(new TransportError('lost', at, lost).status).toBeUndefined();
  });

  it('of an InputError: the first three issues are told, all are there', () => {
    const issues = ['a', 'b', 'c', 'd', 'e'].map((path) => ({ path, expected: `an ${path}` }));
    const error = new InputError('createClient', issues);
    expect(error.issues).toEqual(issues);
    expect(error.message).toBe(
      '[input.invalid] createClient: a: expected an a; b: expected an b; c: expected an c; and 2 more',
    );
    expect(new InputError('call', [{ path: '', expected: 'an object' }]).message).toBe(
      '[input.invalid] call: expected an object',
    );
  });

  it('count attempts in the message from the second on', () => {
    expect(new SignerError('no', { ...at, attempts: 1 }).message).toBe(
      '[signer.failed] test_svc/read_thing: no',
    );
    expect(new SignerError('no', { ...at, attempts: 3 }).message).toBe(
      '[signer.failed] test_svc/read_thing: no (3 attempts)',
    );
  });

  it.each([
    ['refused', true, true],
    ['refused', false, true],
    ['ambiguous', true, true],
    ['ambiguous', false, false],
    ['stale', true, false],
    ['final', true, false],
  ] as const)(
    'say whether a %s call may be made again (idempotent: %s): %s',
    (replay, idempotent, retryable) => {
      expect(new TransportError('no', { ...at, idempotent }, { ...lost, replay }).retryable).toBe(retryable);
    },
  );

  it('hold a cause only where one of our own is known', () => {
    expect('cause' in samples.TransportError()).toBe(false);
    const cause = samples.ApiError();
    expect(new TransportError('late', at, { ...lost, cause }).cause).toBe(cause);
  });
});

describe('instanceof', () => {
  it.each([undefined, null, 0, 'text', {}, new Error('x'), Object.create(null), () => {}])(
    'is false for %o',
    (value) => {
      for (const known of [ChatError, ...Object.values(classes)]) expect(value instanceof known).toBe(false);
    },
  );

  it('works as usual for classes that extend ours', () => {
    class Mine extends ApiError {
      readonly mine = true;
    }
    class Deeper extends Mine {
      override readonly name: string = 'Deeper';
    }
    const facts = { category: 'unknown', replay: 'final' } as const;
    const mine = new Mine({ errorCode: 1, errorInfo: '' }, at, facts);
    const deeper = new Deeper({ errorCode: 1, errorInfo: '' }, at, facts);
    for (const error of [mine, deeper]) {
      expect(error).toBeInstanceOf(Mine);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toBeInstanceOf(ChatError);
      expect(error).not.toBeInstanceOf(TransportError);
    }
    expect(deeper).toBeInstanceOf(Deeper);
    expect(mine).not.toBeInstanceOf(Deeper);
    expect(samples.ApiError()).not.toBeInstanceOf(Mine);
    expect(new Error('x')).not.toBeInstanceOf(Mine);
    expect(`${deeper}`).toMatch(/^Deeper: /);
  });

  it('works as usual for classes that extend the base', () => {
    class Mine extends ChatError {}
    const mine = new Mine('no', at, lost);
    expect(mine).toBeInstanceOf(Mine);
    expect(mine).toBeInstanceOf(ChatError);
    expect(mine).not.toBeInstanceOf(TransportError);
    expect(samples.TransportError()).not.toBeInstanceOf(Mine);
  });
});

describe('a second copy of the package', async () => {
  vi.resetModules();
  const copy = await import('./index.ts');
  afterAll(() => vi.resetModules());

  it('is another one', () => {
    expect(copy.ChatError).not.toBe(ChatError);
    expect(Object.getPrototypeOf(copy.ApiError)).not.toBe(ChatError);
  });

  it.each(names)("knows this one's %s, and the other way round", (name) => {
    const ours = samples[name]();
    const facts = { category: 'unknown', replay: 'final' } as const;
    const theirs = {
      ApiError: () => new copy.ApiError({ errorCode: 1, errorInfo: '' }, at, facts),
      TransportError: () => new copy.TransportError('lost', at, lost),
      InputError: () => new copy.InputError('createClient', []),
      ResponseError: () => new copy.ResponseError('response.invalid', [], at),
      SignerError: () => new copy.SignerError('no', at),
    }[name]();
    expect(theirs instanceof ChatError && ours instanceof copy.ChatError).toBe(true);
    expect(names.filter((other) => theirs instanceof classes[other])).toEqual([name]);
    expect(names.filter((other) => ours instanceof copy[other])).toEqual([name]);
  });

  it('does not know classes that extend ours for its own', () => {
    class Mine extends ApiError {}
    const theirs = new copy.ApiError({ errorCode: 1, errorInfo: '' }, at, {
      category: 'unknown',
      replay: 'final',
    });
    expect(theirs instanceof Mine).toBe(false);
  });
});
