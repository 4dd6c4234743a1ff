import { describe, expect, it } from 'vitest';
import { makeThing, readThing } from '../../test/support/endpoints.ts';
import { CANARY, caught, everything } from '../../test/support/fakes.ts';
import { type Answer, ApiError, ResponseError, readResponse, TransportError } from '../index.ts';

const reading = (text: string, status = 200) => caught(() => readResponse(readThing, { status, text }));
const json = (value: unknown) => JSON.stringify(value);

describe('readResponse', () => {
  it.each([
    ['the whole envelope', { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }],
    ['only the code', { ErrorCode: 0 }],
    ['fields that nobody knows', { ErrorCode: 0, Thing: 'x', New: { deep: [1, null] }, 'a.b': true }],
    ['an ActionStatus of its own', { ErrorCode: 0, ActionStatus: 'DONE' }],
  ])('returns a success as it is: %s', (_, body) => {
    expect(readResponse(readThing, { status: 200, text: json(body) })).toEqual(body);
  });

  it('does not ask for headers', () => {
    expect(
      readResponse(readThing, { status: 200, text: '{"ErrorCode":0}', headers: undefined }).ErrorCode,
    ).toBe(0);
  });

  it('throws an ApiError for any other code', async () => {
    const error = await reading(json({ ActionStatus: 'FAIL', ErrorCode: 10010, ErrorInfo: 'no such group' }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      code: 'api.10010',
      errorCode: 10010,
      errorInfo: 'no such group',
      actionStatus: 'FAIL',
      category: 'not-found',
      retryable: false,
      operation: 'test_svc/read_thing',
      attempts: 1,
      message: '[api.10010] test_svc/read_thing: no such group [not-found]',
    });
  });

  it.each([
    [{ ErrorCode: 10010 }, ''],
    [{ ErrorCode: 10010, ErrorInfo: 7, ActionStatus: 7 }, ''],
    [{ ErrorCode: 10010, ErrorInfo: '', ActionStatus: 'OK' }, ''],
  ])('throws one without words, too: %o', async (body, errorInfo) => {
    const error = await reading(json(body));
    expect(error).toMatchObject({ code: 'api.10010', errorInfo });
    expect(error.message).toContain('refused without a reason');
  });

  it.each([-1, 987654, Number.MAX_SAFE_INTEGER])(
    'throws one for %d, which nobody knows',
    async (ErrorCode) => {
      expect(await reading(json({ ErrorCode }))).toMatchObject({
        code: `api.${ErrorCode}`,
        errorCode: ErrorCode,
        category: 'unknown',
        retryable: false,
      });
    },
  );

  it('keeps the words that are meant for users, where the answer has some', async () => {
    const ErrorDisplay = ' Not your friend\n yet, ';
    expect(await reading(json({ ErrorCode: 30001, ErrorDisplay }))).toMatchObject({
      errorDisplay: 'Not your friend  yet,',
      errorInfo: '',
      message: '[api.30001] test_svc/read_thing: refused without a reason [invalid-request]',
    });
    for (const none of ['', ' \n', undefined, null, 7, {}])
      expect(Object.keys(await reading(json({ ErrorCode: 30001, ErrorDisplay: none })))).not.toContain(
        'errorDisplay',
      );
  });

  it('reads a code as the service of the endpoint means it', async () => {
    const push = { ...readThing, service: 'timpush', command: 'batch' };
    const answer = { status: 200, text: json({ ErrorCode: 90057, ErrorInfo: 'DataId' }) };
    expect(await caught(() => readResponse(push, answer))).toMatchObject({
      category: 'invalid-request',
      retryable: false,
      message: '[api.90057] timpush/batch: DataId [invalid-request]',
    });
    expect(await caught(() => readResponse(readThing, answer))).toMatchObject({
      category: 'rate-limit',
      retryable: true,
    });
  });

  it('reads a text that begins with a byte order mark, as transports do', async () => {
    expect(await reading('\ufeff{"ErrorCode":10010}')).toMatchObject({
      errorCode: 10010,
    });
  });

  it('puts the words of the service on one line, and keeps them short', async () => {
    const ErrorInfo = `a\r\nb\u2028c\u0000d\u001b[31m ${'x'.repeat(10_000)}`;
    const error = await reading(json({ ErrorCode: 10010, ErrorInfo }));
    expect(error.message).toMatch(/^\[api\.10010\] test_svc\/read_thing: a b c d \[31m x+ \[not-found\]$/);
    expect(error.message.length).toBeLessThan(600);
    expect(error.errorInfo).toMatch(/^a b c d \[31m x{3900,}$/);
    expect(error.errorInfo.length).toBeLessThanOrEqual(4000);
  });

  it.each([
    ['missing', {}],
    ['text', { ErrorCode: '0' }],
    ['null', { ErrorCode: null }],
    ['a fraction', { ErrorCode: 0.5 }],
    ['too large', { ErrorCode: 2 ** 53 }],
    ['true', { ErrorCode: true }],
    ['missing, and it failed', { ActionStatus: 'FAIL' }],
  ])('refuses an ErrorCode that is %s', async (_, body) => {
    const error = await reading(json(body));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      code: 'response.invalid',
      category: 'protocol',
      issues: [{ path: 'ErrorCode', expected: 'an integer' }],
      retryable: false,
    });
  });

  it('refuses FAIL with code 0', async () => {
    const error = await reading(json({ ActionStatus: 'FAIL', ErrorCode: 0 }));
    expect(error).toMatchObject({ code: 'response.invalid' });
    expect(error.message).toContain('ActionStatus: expected OK beside ErrorCode 0');
  });

  it.each([
    ['nothing', '', 'expected an answer that is not empty'],
    ['HTML', '<html>sesame</html>', 'expected a JSON object'],
    ['half of it', '{"ErrorCode":0,"Thing":"sesame', 'expected a JSON object'],
    ['a comma too much', '{"ErrorCode":0,}', 'expected a JSON object'],
    ['two of them', '{"ErrorCode":0}{"ErrorCode":0}', 'expected a JSON object'],
    ['a list', '[{"ErrorCode":0}]', 'expected a JSON object'],
    ['null', 'null', 'expected a JSON object'],
    ['a number', '0', 'expected a JSON object'],
    ['text', '"sesame"', 'expected a JSON object'],
  ])('refuses %s', async (_, text, words) => {
    const error = await reading(text);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({ code: 'response.malformed', category: 'protocol', retryable: false });
    expect(error.message).toContain(words);
    expect(error.cause).toBeUndefined();
    expect(everything(error)).not.toContain('sesame');
  });

  it.each([
    '{"ErrorCode":0,"__proto__":{"polluted":1}}',
    '{"ErrorCode":0,"Thing":"x","Deep":[{"__proto__":null}]}',
    String.raw`{"ErrorCode":0,"\u005f_proto__":{"polluted":1}}`,
    String.raw`{"ErrorCode":0,"__pr\u006fto__":{"polluted":1}}`,
  ])('refuses a __proto__ key: %s', async (text) => {
    expect(await reading(text)).toMatchObject({ code: 'response.malformed' });
  });

  it('does not mind __proto__ in a value, nor escapes', () => {
    const text = String.raw`{"ErrorCode":0,"Thing":"__proto__ \u76f4\u64ad","N":null,"L":[0,false]}`;
    expect(readResponse(readThing, { status: 200, text })).toEqual({
      ErrorCode: 0,
      Thing: '__proto__ 直播',
      N: null,
      L: [0, false],
    });
  });

  it.each([
    [400, 'protocol', false],
    [401, 'protocol', false],
    [404, 'protocol', false],
    [201, 'protocol', false],
    [204, 'protocol', false],
    [408, 'server', true],
    [429, 'rate-limit', true],
    [500, 'server', true],
    [502, 'server', true],
    [504, 'server', true],
  ])(
    'takes status %d for a failure, also with a success in the body',
    async (status, category, retryable) => {
      for (const text of [
        json({ ErrorCode: 0, ActionStatus: 'OK' }),
        json({ ErrorCode: 10010 }),
        '<html>',
        '',
      ]) {
        const error = await reading(text, status);
        expect(error).toBeInstanceOf(TransportError);
        expect(error).toMatchObject({ code: 'transport.status', status, category, retryable });
        expect(error.message).toContain(`HTTP status ${status} instead of 200`);
      }
    },
  );

  it.each([0, 300, 301, 302, 303, 307, 308, 399])('takes status %d for a redirect', async (status) => {
    const error = await reading(json({ ErrorCode: 0 }), status);
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({
      code: 'transport.redirect',
      status,
      category: 'protocol',
      retryable: false,
    });
  });

  it('knows what may be sent again from the endpoint', async () => {
    const answer: Answer = { status: 502, text: '' };
    expect(await caught(() => readResponse(readThing, answer))).toMatchObject({ retryable: true });
    expect(await caught(() => readResponse(makeThing, answer))).toMatchObject({ retryable: false });
    expect(await caught(() => readResponse(makeThing, { ...answer, status: 429 }))).toMatchObject({
      retryable: true,
    });
  });

  it('reads Retry-After from headers of any kind', async () => {
    const headers = new Headers({ 'Retry-After': '7' });
    const error = await caught(() => readResponse(readThing, { status: 503, text: '', headers }));
    expect(error.retryAfterMs).toBe(7000);
  });

  it('refuses a success of the wrong shape', async () => {
    const error = await reading(json({ ErrorCode: 0, Thing: { sesame: 'sesame' } }));
    expect(error).toMatchObject({
      code: 'response.invalid',
      issues: [{ path: 'Thing', expected: 'string' }],
    });
    expect(error.message).toBe('[response.invalid] test_svc/read_thing: Thing: expected string');
    expect(everything(error)).not.toContain('sesame');
  });

  it('masks the UserSig that it is told of', async () => {
    const text = json({ ErrorCode: 70003, ErrorInfo: `bad: ${CANARY}` });
    const error = await caught(() => readResponse(readThing, { status: 200, text }, { userSig: CANARY }));
    expect(error.errorInfo).toBe('bad: [redacted]');
    expect(everything(error)).not.toContain('CANARY');
  });
});
