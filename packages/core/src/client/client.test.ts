import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { answers, CANARY, clientWith } from '../../test/support/fakes.ts';
import { type ClientOptions, createClient, InputError, regions } from '../index.ts';

const least = {
  sdkAppId: 1400000000,
  identifier: 'administrator',
  transport: answers(),
  signer: () => ({ value: CANARY, expiresAt: Number.POSITIVE_INFINITY }),
};

function refusal(options: unknown): InputError {
  try {
    createClient(options as ClientOptions);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('the options were taken');
}

describe('createClient', () => {
  it('makes a frozen value with the defaults', () => {
    const client = createClient({ ...least, region: 'singapore' });
    expect(Object.isFrozen(client)).toBe(true);
    expect(client).toMatchObject({
      sdkAppId: 1400000000,
      identifier: 'administrator',
      origin: 'https://adminapisgp.im.qcloud.com',
      attemptTimeoutMs: 10_000,
      totalTimeoutMs: 60_000,
      responses: 'throw',
    });
    expect(client.retry).toBeTypeOf('function');
    expect(client.limiter).toBeTypeOf('function');
    expect(client).not.toHaveProperty('observe');
  });

  it('keeps what it is given', () => {
    const options = {
      ...least,
      origin: 'https://proxy.example:8443',
      retry: false,
      limiter: false,
      attemptTimeoutMs: 4_000,
      totalTimeoutMs: Number.MAX_SAFE_INTEGER,
      responses: 'report',
      observe: () => {},
    } as const;
    expect(createClient(options)).toMatchObject(options);
  });

  it('counts an option that is undefined as left out', () => {
    const client = createClient({ ...least, region: 'china', origin: undefined, retry: undefined });
    expect(client.origin).toBe('https://console.tim.qq.com');
    expect(client.retry).toBeTypeOf('function');
  });

  it.each(Object.entries(regions))('knows the region %s', (region, { host }) => {
    expect(createClient({ ...least, region: region as keyof typeof regions }).origin).toBe(`https://${host}`);
  });

  it.each([
    ['https://proxy.example', 'https://proxy.example'],
    ['https://proxy.example/', 'https://proxy.example'],
    ['HTTPS://Proxy.Example:443', 'https://proxy.example'],
    [new URL('https://proxy.example:8443'), 'https://proxy.example:8443'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://127.9.9.9', 'http://127.9.9.9'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('takes the origin %s', (origin, expected) => {
    expect(createClient({ ...least, origin }).origin).toBe(expected);
  });

  it.each([
    'http://proxy.example',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://notlocalhost',
    'ftp://localhost',
    'http://im.localhost',
    'http://10.0.0.1',
    'http://[::2]',
    'ftp://proxy.example',
    'javascript:alert(1)',
    'https://proxy.example/im',
    'https://proxy.example/?',
    'https://proxy.example/?x=1',
    'https://proxy.example/#x',
    'https://user:password@proxy.example',
    'proxy.example',
    '',
    null,
    42,
    {},
  ])('refuses the origin %s', (origin) => {
    expect(refusal({ ...least, origin }).issues).toEqual([
      {
        path: 'origin',
        expected: 'https, or http on loopback or with insecureOrigin, with a host and nothing after it',
      },
    ]);
  });

  it.each([{}, { region: 'china', origin: 'https://proxy.example' }])(
    'wants one of region and origin, not %o',
    (where) => {
      expect(refusal({ ...least, ...where }).issues).toEqual([
        { path: 'region', expected: 'either it or origin, and not both' },
      ]);
    },
  );

  it.each(['sdkAppId', 'identifier', 'transport', 'signer'])('does not go without %s', (name) => {
    const { issues } = refusal({ ...least, region: 'china', [name]: undefined });
    expect(issues.map(({ path }) => path)).toEqual([name]);
  });

  it.each([undefined, null, {}])('refuses %o in place of options', (options) => {
    const { issues, message } = refusal(options);
    expect(issues.map(({ path }) => path)).toEqual(['sdkAppId', 'identifier', 'transport', 'signer']);
    expect(message).toMatch(
      /^\[input\.invalid\] createClient: sdkAppId: expected a positive uint32; .*; and 1 more$/,
    );
  });

  it.each([
    ['sdkAppId', ['1400000000', 0, -1, 1.5, 2 ** 32, Number.NaN, null]],
    ['identifier', ['', 'x'.repeat(33), 'é', 'a\nb', 'a\n', '\x7f', 7, null, ['admin']]],
    ['region', [['china'], 'mumbai', 'toString', '__proto__', 'China', '', null]],
    ['transport', [{}, null, 'fetch']],
    ['signer', [{ value: 'x' }, null, 'eJw']],
    ['retry', [true, 3, null]],
    ['limiter', [true, 200, null]],
    ['attemptTimeoutMs', [0, -1, 1.5, Number.POSITIVE_INFINITY, Number.NaN, '1', null]],
    ['totalTimeoutMs', [0, -1, 1.5, Number.POSITIVE_INFINITY, Number.NaN, '1', null]],
    ['responses', ['ignore', true, null]],
    ['observe', [{}, null, true]],
  ])('refuses a wrong %s', (name, values) => {
    for (const value of values) {
      const { issues } = refusal({ ...least, region: 'china', [name]: value });
      expect(issues, String(value)).toEqual([{ path: name, expected: expect.stringMatching(/./) }]);
    }
  });

  it.each(['retries', 'timeout', 'secretKey', '__proto__x', 'constructor'])('knows no option %s', (name) => {
    const error = refusal({ ...least, region: 'china', [name]: 'sesame' });
    expect(error.issues).toEqual([{ path: name, expected: 'no such option' }]);
    expect(error).toMatchObject({ code: 'input.invalid', category: 'input', retryable: false, attempts: 0 });
  });

  it('takes plain http to any host from who says that it is insecure, and nothing else', () => {
    const insecure = { ...least, insecureOrigin: true };
    for (const origin of ['http://emulator:8787', 'http://10.0.0.1', 'https://proxy.example'])
      expect(createClient({ ...insecure, origin }).origin).toBe(origin);
    for (const origin of ['http://emulator/im', 'ftp://emulator', 'http://user:pw@emulator', 'emulator:8787'])
      expect(refusal({ ...insecure, origin }).issues).toHaveLength(1);
    expect(refusal({ ...least, origin: 'http://emulator', insecureOrigin: false }).issues).toHaveLength(1);
    expect(
      refusal({ ...least, origin: 'http://emulator', insecureOrigin: 'yes' as never }).issues,
    ).toContainEqual({
      path: 'insecureOrigin',
      expected: 'true or false',
    });
    expect(refusal({ ...insecure, region: 'china' }).issues).toEqual([
      { path: 'insecureOrigin', expected: 'an origin beside it' },
    ]);
  });

  it('never repeats the value that it refuses', () => {
    const error = refusal({ ...least, sdkAppId: 'sesame', identifier: 'sesame'.repeat(9), origin: 'sesame' });
    expect(error.issues).toHaveLength(3);
    expect(`${error.stack} ${JSON.stringify(error)} ${inspect(error, true, 10)}`).not.toContain('sesame');
  });

  it('may be logged', () => {
    const client = clientWith(answers());
    expect(JSON.parse(JSON.stringify(client))).toEqual({
      sdkAppId: 1400000000,
      identifier: 'administrator',
      origin: 'https://console.tim.qq.com',
      retry: false,
      limiter: false,
      attemptTimeoutMs: 10_000,
      totalTimeoutMs: 60_000,
      responses: 'throw',
    });
    expect(inspect(client, { showHidden: true, depth: 10, getters: true })).not.toContain(CANARY);
  });
});
