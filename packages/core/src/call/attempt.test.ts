import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { describe, expect, it, vi } from 'vitest';
import { makeThing, readThing } from '../../test/support/endpoints.ts';
import {
  answers,
  CANARY,
  caught,
  clientWith,
  everything,
  lost,
  ok,
  refused,
  text,
} from '../../test/support/fakes.ts';
import {
  call,
  type Limiter,
  LimiterError,
  ResponseError,
  type RetryPolicy,
  SignerError,
  type Transport,
  TransportError,
  type UserSigProvider,
  type WireOutcome,
} from '../index.ts';

const failing = (transport: unknown, overrides = {}) =>
  caught(call(clientWith(transport as Transport, overrides), readThing, { Id: 'a' }));

describe('a signer', () => {
  it('is asked for this app and this admin', async () => {
    const signer = vi.fn<UserSigProvider>(() => ({ value: CANARY, expiresAt: 0 }));
    await call(clientWith(answers(ok()), { signer }), readThing, { Id: 'a' });
    expect(signer.mock.calls).toEqual([
      [
        {
          sdkAppId: 1400000000,
          identifier: 'administrator',
          rejected: false,
          signal: expect.any(AbortSignal),
        },
      ],
    ]);
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('the key is sesame');
      },
    ],
    [
      'throws text',
      () => {
        throw 'sesame';
      },
    ],
    ['rejects', () => Promise.reject(new Error('sesame', { cause: new Error('sesame') }))],
  ])(
    'that %s is asked again as the policy says: nothing is sent, and its words are dropped',
    async (_, fail) => {
      const transport = answers(ok());
      const signer = vi.fn(fail as UserSigProvider);
      const attempts: number[] = [];
      const retry: RetryPolicy = ({ attempt }) => (attempts.push(attempt) < 3 ? 0 : undefined);
      // Nothing was sent: it may be repeated whatever the call is.
      const error = await caught(call(clientWith(transport, { signer, retry }), makeThing, { Id: 'a' }));
      expect(error).toBeInstanceOf(SignerError);
      expect(error).toMatchObject({
        code: 'signer.failed',
        category: 'server',
        attempts: 0,
        retryable: true,
      });
      expect(error.cause).toBeUndefined();
      expect(everything(error)).not.toMatch(/s[eé]same/);
      expect(transport.sent).toEqual([]);
      expect(signer).toHaveBeenCalledTimes(3);
      expect(attempts).toEqual([1, 2, 3]);
    },
  );

  it('that fails in passing costs a wait, and no call', async () => {
    const signer = vi
      .fn<UserSigProvider>()
      .mockRejectedValueOnce(new Error('503'))
      .mockReturnValue({ value: CANARY, expiresAt: 0 });
    const answer = await call(clientWith(answers(ok()), { signer, retry: () => 0 }), makeThing, { Id: 'a' });
    expect(answer.ErrorCode).toBe(0);
  });

  it.each<[string, () => unknown]>([
    ['gives nothing', () => undefined],
    ['gives null', () => null],
    ['gives a bare string', () => 'sesame-sesame'],
    ['gives an empty value', () => ({ value: '', expiresAt: 0 })],
    ['gives a number', () => ({ value: 7, expiresAt: 0 })],
    ['gives a value with a line break', () => ({ value: 'sesame\nHost: x', expiresAt: 0 })],
    ['gives a value with a space', () => ({ value: 'sesame sesame', expiresAt: 0 })],
    ['gives a value that is not ASCII', () => ({ value: 'sésame', expiresAt: 0 })],
    [
      'gives a value that cannot be read',
      () => ({
        get value() {
          throw new Error('sesame');
        },
      }),
    ],
  ])('that %s is signer.invalid, once: nothing is sent, and its words are dropped', async (_, give) => {
    const transport = answers(ok());
    for (const signer of [vi.fn(give), vi.fn(async () => give())]) {
      const error = await failing(transport, { signer, retry: () => 0 });
      expect(error).toBeInstanceOf(SignerError);
      expect(error).toMatchObject({
        code: 'signer.invalid',
        category: 'authentication',
        attempts: 0,
        retryable: false,
      });
      expect(error.cause).toBeUndefined();
      expect(everything(error)).not.toMatch(/s[eé]same/);
      expect(signer).toHaveBeenCalledTimes(1);
    }
    expect(transport.sent).toEqual([]);
  });
});

describe('a limiter', () => {
  it('is told what is sent', async () => {
    const limiter = vi.fn<Limiter>(() => 0);
    await call(clientWith(answers(ok()), { limiter }), { ...readThing, quota: 200 }, { Id: 'a' });
    expect(limiter.mock.calls).toEqual([
      [
        {
          operation: 'test_svc/read_thing',
          quota: 200,
          sdkAppId: 1400000000,
          ticket: expect.any(Number),
          waitedMs: 0,
          maxWaitMs: expect.any(Number),
          signal: expect.any(AbortSignal),
        },
      ],
    ]);
  });

  it('is asked after the signer: its wait is directly before sending', async () => {
    const order: string[] = [];
    const noting = <T>(plug: string, answer: T) => {
      order.push(plug);
      return answer;
    };
    const transport = answers(() => noting('transport', ok()));
    const client = clientWith(transport, {
      signer: () => noting('signer', { value: CANARY, expiresAt: 0 }),
      limiter: async () => noting('limiter', 0),
    });
    await call(client, readThing, { Id: 'a' });
    expect(order).toEqual(['signer', 'limiter', 'transport']);
  });

  it('is asked again by one that waits, with the same ticket, until it lets it go', async () => {
    const limiter = vi.fn<Limiter>().mockReturnValueOnce(2).mockResolvedValueOnce(3).mockReturnValue(0);
    const transport = answers(ok());
    await call(clientWith(transport, { limiter }), readThing, { Id: 'a' });
    const asked = limiter.mock.calls.map(([send]) => send);
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ ticket }) => ticket)).size).toBe(1);
    expect(asked[1]!.waitedMs).toBeGreaterThan(0);
    expect(asked[2]!.waitedMs).toBeGreaterThan(asked[1]!.waitedMs!);
    await call(clientWith(transport, { limiter }), readThing, { Id: 'a' });
    expect(limiter.mock.lastCall![0].ticket).not.toBe(asked[0]!.ticket);
    expect(transport.sent).toHaveLength(2);
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('sesame');
      },
    ],
    ['rejects', () => Promise.reject(new Error('sesame'))],
  ])('that %s is limiter.failed: asked again as the policy says, and nothing is sent', async (_, fail) => {
    const transport = answers(ok());
    const limiter = vi.fn(fail as Limiter);
    const retry: RetryPolicy = ({ attempt }) => (attempt < 3 ? 0 : undefined);
    const error = await caught(call(clientWith(transport, { limiter, retry }), makeThing, { Id: 'a' }));
    expect(error).toBeInstanceOf(LimiterError);
    expect(error).toMatchObject({ code: 'limiter.failed', category: 'server', attempts: 0, retryable: true });
    expect(everything(error)).not.toContain('sesame');
    expect(transport.sent).toEqual([]);
    expect(limiter).toHaveBeenCalledTimes(3);
  });

  it.each<[string, () => unknown]>([
    ['answers NaN', () => Number.NaN],
    ['answers a negative number', () => -1],
    ['answers nothing', () => undefined],
    ['answers text', () => 'sesame'],
  ])('that %s is limiter.invalid, once, and nothing is sent', async (_, give) => {
    const transport = answers(ok());
    for (const limiter of [vi.fn(give), vi.fn(async () => give())]) {
      const error = await failing(transport, { limiter, retry: () => 0 });
      expect(error).toBeInstanceOf(LimiterError);
      expect(error).toMatchObject({ code: 'limiter.invalid', attempts: 0, retryable: false });
      expect(error.message).toContain('the limiter gave no milliseconds to wait');
      expect(everything(error)).not.toContain('sesame');
      expect(limiter).toHaveBeenCalledTimes(1);
    }
    expect(transport.sent).toEqual([]);
  });
});

describe('a transport', () => {
  it.each<[string, Transport]>([
    [
      'throws',
      () => {
        throw new Error('sesame');
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('fetch failed', { cause: 'sesame' }))],
    ['was aborted by itself', async () => lost('aborted')],
    ['says so', async () => lost('network')],
  ])('that %s is transport.network', async (_, transport) => {
    const error = await failing(transport);
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({
      code: 'transport.network',
      category: 'network',
      retryable: true,
      attempts: 1,
    });
    expect(error.cause).toBeUndefined();
    expect(everything(error)).not.toContain('sesame');
  });

  it.each<[string, unknown]>([
    ['answers nothing', async () => undefined],
    ['answers nothing at once', () => undefined],
    ['answers null', async () => null],
    ['answers text', async () => 'sesame'],
    ['answers with a Response', async () => new Response('{"ErrorCode":0}')],
    ['is the maker of one', fetchTransport],
    ['is the maker of a bare one', bareTransport],
    [
      'has a mistake in it',
      (request: { uri: string }) => {
        return { ok: true, text: request.uri.toUpperCase() };
      },
    ],
    ['answers without a text', async () => ({ ok: true, status: 200 })],
    ['answers without a status', async () => ({ ok: true, text: '{}' })],
    ['answers with a status of text', async () => ({ ok: true, status: 'sesame', text: '{}' })],
    ['gives an unknown reason', async () => ({ ok: false, reason: 'sesame' })],
    ['gives a reason of every object', async () => ({ ok: false, reason: 'toString' })],
    ['gives a list of reasons', async () => ({ ok: false, reason: ['network'] })],
    [
      'gives what cannot be read',
      async () => ({
        get ok() {
          throw new TypeError('sesame');
        },
      }),
    ],
  ])('that %s is transport.invalid, once', async (_, broken) => {
    const transport = vi.fn(broken as Transport);
    const error = await failing(transport, { retry: () => 0 });
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ code: 'transport.invalid', category: 'protocol', retryable: false });
    expect(error.message).toContain('the transport ');
    expect(error.cause).toBeUndefined();
    expect(everything(error)).not.toContain('sesame');
    expect(transport).toHaveBeenCalledTimes(1);
  });

  it('that throws is named, and a call that must not run twice does not', async () => {
    const transport = vi.fn<Transport>(async () => {
      throw new Error('socket hang up');
    });
    const error = await caught(call(clientWith(transport, { retry: () => 0 }), makeThing, { Id: 'a' }));
    expect(error).toMatchObject({ code: 'transport.network', retryable: false, attempts: 1 });
    expect(error.message).toContain('the transport threw');
    expect(transport).toHaveBeenCalledTimes(1);
  });

  it.each<[WireOutcome, object]>([
    [lost('redirect'), { code: 'transport.redirect', category: 'protocol' }],
    [lost('oversize'), { code: 'transport.oversize', category: 'protocol' }],
    [lost('unsupported'), { code: 'transport.unsupported', category: 'protocol' }],
    [lost('encoding'), { code: 'response.malformed', category: 'protocol' }],
  ])('that brings no answer says why: %o', async (outcome, facts) => {
    expect(await failing(async () => outcome)).toMatchObject({ ...facts, retryable: false });
  });

  it('may say more', async () => {
    const error = await failing(async () => lost('network', 'ECONNRESET'));
    expect(error.message).toBe(
      '[transport.network] test_svc/read_thing: no whole answer arrived (ECONNRESET)',
    );
  });

  it.each([new Error('sesame'), 7, null, { a: 'sesame' }])(
    'that says more in another way is not listened to',
    async (detail) => {
      const error = await failing(async () => lost('network', detail as never));
      expect(error).toMatchObject({ code: 'transport.network' });
      expect(everything(error)).not.toContain('sesame');
    },
  );

  it.each([
    ['none', undefined],
    ['a plain object', { 'retry-after': '1' }],
    [
      'ones that throw',
      {
        get: () => {
          throw new Error('sesame');
        },
      },
    ],
    ['ones of another kind', { get: () => 7 }],
  ])('may bring no headers: %s', async (_, headers) => {
    const error = await failing(async () => ({ ok: true, status: 503, text: '', headers }));
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ code: 'transport.status', status: 503 });
    expect(everything(error)).not.toContain('sesame');
  });
});

describe('the UserSig is in no error', () => {
  /** As an ErrorInfo or an error of a stack beneath us may quote it. */
  const quotes: Record<string, (href: string) => string> = {
    'the URL': (href) => `Failed to parse URL from ${href}`,
    'the query': (href) => `bad query "${new URL(href).search}"`,
    raw: () => `the UserSig ${CANARY} is bad`,
    'raw, twice': () => `${CANARY},${CANARY}`,
    encoded: () => `bad: ${encodeURIComponent(CANARY)}!`,
    'encoded to the letter': () => `bad: ${CANARY.replaceAll('*', '%2A')}`,
    'encoded in lower case': () => `bad: ${CANARY.replaceAll('*', '%2a')}`,
    'as a form': () => `bad: ${new URLSearchParams({ usersig: CANARY })}`,
    'the URL in a URL': (href) => `https://proxy.example/?to=${encodeURIComponent(href)}`,
    JSON: () => JSON.stringify({ usersig: CANARY, UserSig: CANARY }),
  };

  it.each(Object.keys(quotes))('when it is quoted as %s', async (name) => {
    const quote = quotes[name]!;
    const say: Record<string, Transport> = {
      ErrorInfo: async ({ href }) => refused(70003, quote(href())),
      ActionStatus: async ({ href }) => ok({ ErrorCode: 70003, ActionStatus: quote(href()) }),
      detail: async ({ href }) => lost('network', quote(href())),
      'a throw': async ({ href }) => {
        throw new Error(quote(href()), { cause: new Error(href()) });
      },
      'a text': async ({ href }) => text(quote(href())),
      'a text of an error': async ({ href }) => text(quote(href()), 502, { 'retry-after': href() }),
      'a wrong answer': async ({ href }) => ok({ Thing: [quote(href())] }),
    };
    for (const [where, transport] of Object.entries(say)) {
      const error = await failing(transport);
      expect(everything(error), where).not.toContain('CANARY');
      if (where === 'ErrorInfo') expect(error.errorInfo).toContain('[redacted]');
    }
  });

  it('also when it is of another alphabet', async () => {
    const value = 'a+b/CANARY/c+d==';
    const signer = () => ({ value, expiresAt: 0 });
    for (const quote of [value, encodeURIComponent(value)]) {
      const error = await failing(answers(refused(70003, `bad ${quote}`)), { signer });
      expect(everything(error), quote).not.toContain('CANARY');
    }
  });

  it('and a wrong answer is named by its path alone', async () => {
    const error = await failing(answers(ok({ Thing: { CANARY } })));
    expect(error).toBeInstanceOf(ResponseError);
    expect(everything(error)).not.toContain('CANARY');
  });
});

describe('an outcome that changes while it is read', () => {
  it.each(['ok', 'status', 'text', 'headers'])('gives its %s once', async (field) => {
    const transport: Transport = async (request) => {
      const outcome = text('{"ErrorCode":0}');
      let reads = 0;
      return Object.defineProperty({ ...outcome }, field, {
        get() {
          if (reads++) throw new Error(request.href());
          return outcome[field as keyof typeof outcome];
        },
      }) as typeof outcome;
    };
    await expect(call(clientWith(transport), readThing, { Id: 'a' })).resolves.toEqual({ ErrorCode: 0 });
  });
});

describe('an observer that aborts', () => {
  it('keeps the request from being sent', async () => {
    const leaving = new AbortController();
    const transport = answers(ok());
    const client = clientWith(transport, { observe: () => leaving.abort('enough') });
    expect(await caught(call(client, readThing, { Id: 'a' }, { signal: leaving.signal }))).toBe('enough');
    expect(transport.sent).toEqual([]);
  });
});

describe('a signer', () => {
  it.each(['', 'a b', 'sig\n', 7, undefined])('that gives %o is told what a UserSig is', async (value) => {
    const client = clientWith(answers(ok()), { signer: () => ({ value: value as string, expiresAt: 0 }) });
    const error = await caught(call(client, readThing, { Id: 'a' }));
    expect(error).toBeInstanceOf(SignerError);
    expect(error.message).toContain('printable ASCII without spaces');
  });
});
