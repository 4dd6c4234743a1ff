import { createHmac } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { identifiers } from '../test/names.ts';
import { OfficialApi, officialSignature, readJson } from '../test/oracle.ts';
import { storedUserSig, vectors } from '../test/vectors.ts';
import { decodeUserSig, type SignUserSigClaims, signUserSig, verifyUserSig } from './index.ts';

const claims = {
  sdkAppId: 1400000000,
  identifier: 'administrator',
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
  expireSeconds: 86_400,
  now: 1_700_000_000_000,
};

const arbitraryClaims = fc.record({
  sdkAppId: fc.integer({ min: 1, max: 0xffff_ffff }),
  identifier: identifiers,
  secretKey: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }),
  expireSeconds: fc.nat({ max: 2 ** 40 }),
  now: fc.nat({ max: 8_640_000_000_000 }),
});

afterEach(() => vi.useRealTimers());

describe('signUserSig', () => {
  it.each(vectors.filter((vector) => vector.privilege === undefined))(
    'signs the official vector $name',
    (vector) => {
      const fields = readJson(signUserSig(vector));
      expect(fields).toEqual(JSON.parse(vector.json));
      expect(fields['TLS.sig']).toBe(vector.sig);
    },
  );

  it('writes stored blocks, as zlib does at level 0', () => {
    expect(signUserSig(claims)).toBe(storedUserSig);
  });

  it('takes the text of the key as the key, and does not decode its hex', () => {
    expect(decodeUserSig(signUserSig(claims)).sig).not.toBe('NuWSKPC2nbOClI8vFQJkPxtqpMrxh4PJGSjlZJTkVIM=');
  });

  it('signs what the official signer signs at the same time', () => {
    vi.useFakeTimers();
    fc.assert(
      fc.property(arbitraryClaims, ({ now, ...rest }) => {
        vi.setSystemTime(now);
        const official = new OfficialApi(rest.sdkAppId, rest.secretKey);
        const theirs = readJson(official.genUserSig(rest.identifier, rest.expireSeconds));
        const ours = readJson(signUserSig(rest));
        expect(ours).toEqual(theirs);
        expect(ours['TLS.sig']).toBe(officialSignature(ours, rest.secretKey));
      }),
      { numRuns: 200 },
    );
  });

  it('carries and signs any userbuf, an empty one included', () => {
    fc.assert(
      fc.property(arbitraryClaims, fc.uint8Array({ maxLength: 200 }), (rest, userbuf) => {
        const fields = readJson(signUserSig({ ...rest, userbuf }));
        expect(fields['TLS.userbuf']).toBe(Buffer.from(userbuf).toString('base64'));
        expect(fields['TLS.sig']).toBe(officialSignature(fields, rest.secretKey));
      }),
    );
  });

  it('signs what can be verified, of at most 4,096 characters, and no more', () => {
    const rest = JSON.parse(JSON.stringify(readJson(signUserSig({ ...claims, identifier: 'x' }))));
    const most = 'x'.repeat(3061 - JSON.stringify(rest).length + 1);
    const userSig = signUserSig({ ...claims, identifier: most });
    expect(userSig.length).toBe(4096);
    expect(verifyUserSig(userSig, { ...claims, identifier: most }).ok).toBe(true);
    const tooLong = [
      { identifier: `${most}x` },
      { identifier: 'x'.repeat(1_000_000) },
      { userbuf: new Uint8Array(1_000_000) },
    ];
    for (const change of tooLong)
      expect(() => signUserSig({ ...claims, ...change })).toThrow(
        new RangeError('identifier, userbuf: expected a UserSig of at most 4096 characters'),
      );
  });

  it('signs no name whose lines are those of another ticket', () => {
    const forged = { ...claims, identifier: 'alice', userbuf: new Uint8Array(3) };
    const { sig, time } = decodeUserSig(signUserSig(forged));
    const lines = [
      'alice',
      'TLS.sdkappid:1400000000',
      `TLS.time:${time}`,
      'TLS.expire:86400',
      'TLS.userbuf:AAAA',
    ];
    const text = `TLS.identifier:${lines.join('\n')}\n`;
    expect(createHmac('sha256', claims.secretKey).update(text).digest('base64')).toBe(sig);
    expect(() => signUserSig({ ...claims, identifier: lines.slice(0, 4).join('\n') })).toThrow(TypeError);
  });

  it('copies the userbuf, from whatever memory it lies in', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(3)).fill(7);
    const resizable = new Uint8Array(new ArrayBuffer(3, { maxByteLength: 9 })).fill(7);
    const foreign = runInNewContext('Uint8Array.of(7, 7, 7)');
    const part = Buffer.from([1, 7, 7, 7, 1]).subarray(1, 4);
    for (const userbuf of [shared, resizable, foreign, part])
      expect(readJson(signUserSig({ ...claims, userbuf }))['TLS.userbuf']).toBe('BwcH');
  });

  it.each<[string, () => unknown]>([
    [
      'a detached one',
      () => {
        const userbuf = new Uint8Array(3);
        structuredClone(userbuf, { transfer: [userbuf.buffer] });
        return userbuf;
      },
    ],
    [
      'one past the end of its memory',
      () => {
        const memory = new ArrayBuffer(8, { maxByteLength: 8 });
        const userbuf = new Uint8Array(memory, 4, 4);
        memory.resize(2);
        return userbuf;
      },
    ],
    ['a text', () => 'AAAA'],
    ['null', () => null],
    ['a list', () => [1, 2]],
    ['other numbers', () => new Uint16Array(2)],
    ['clamped bytes', () => new Uint8ClampedArray(2)],
    ['what only looks like one', () => Object.create(Uint8Array.prototype)],
    ['a proxy', () => new Proxy(new Uint8Array(2), {})],
  ])('refuses as userbuf %s', (_, make) => {
    expect(() => signUserSig({ ...claims, userbuf: make() as Uint8Array })).toThrow(
      new TypeError('userbuf: expected a Uint8Array that is not detached'),
    );
  });

  it('leaves out the fraction of the second, and takes the clock where no time is given', () => {
    vi.useFakeTimers({ now: 1_700_000_000_999 });
    const { now: _, ...undated } = claims;
    expect(decodeUserSig(signUserSig(undated)).time).toBe(1_700_000_000);
  });

  it.each<[string, unknown, string, new () => Error]>([
    ['sdkAppId', 0, 'sdkAppId: expected an integer from 1 to 4294967295', RangeError],
    ['sdkAppId', 2 ** 32, 'sdkAppId: expected an integer from 1 to 4294967295', RangeError],
    ['sdkAppId', 1.5, 'sdkAppId: expected an integer from 1 to 4294967295', RangeError],
    ['sdkAppId', '1400000000', 'sdkAppId: expected an integer from 1 to 4294967295', TypeError],
    ['identifier', '', 'identifier: expected a non-empty string', TypeError],
    ['identifier', 10001, 'identifier: expected a non-empty string', TypeError],
    ['secretKey', '', 'secretKey: expected a non-empty string', TypeError],
    ['secretKey', undefined, 'secretKey: expected a non-empty string', TypeError],
    ['expireSeconds', -1, 'expireSeconds: expected an integer from 0 to 9007199254740991', RangeError],
    ['expireSeconds', 0.5, 'expireSeconds: expected an integer from 0 to 9007199254740991', RangeError],
    ['expireSeconds', undefined, 'expireSeconds: expected an integer from 0 to 9007199254740991', TypeError],
    ['now', Number.NaN, 'now, in seconds: expected an integer from 0 to 9007199254740991', RangeError],
    ['now', -1, 'now, in seconds: expected an integer from 0 to 9007199254740991', RangeError],
    ['now', null, 'now, in seconds: expected an integer', TypeError],
    ['now', '1700000000000', 'now, in seconds: expected an integer', TypeError],
    ['now', new Date(), 'now, in seconds: expected an integer', TypeError],
    ['secretKey', 'a\ud800', 'secretKey: expected well-formed text', TypeError],
    ...['a\nb', 'a\r', '\0', 'a\x7f', 'a\x85', 'a\u2028b', '\u2029', '\ud800', '\udc00a'].map(
      (name): [string, unknown, string, new () => Error] => [
        'identifier',
        name,
        'identifier: expected a non-empty string, well-formed, without',
        TypeError,
      ],
    ),
  ])('refuses a bad %s (%j) without quoting it', (field, value, message, kind) => {
    const bad = { ...claims, [field]: value } as SignUserSigClaims;
    expect(() => signUserSig(bad)).toThrow(kind);
    expect(() => signUserSig(bad)).toThrow(message);
  });

  it('signs with keys of every length as Node does', () => {
    for (const length of [1, 63, 64, 65, 128, 1000]) {
      const secretKey = 'k'.repeat(length);
      const text = 'TLS.identifier:a\nTLS.sdkappid:1\nTLS.time:0\nTLS.expire:0\n';
      const sig = createHmac('sha256', secretKey).update(text).digest('base64');
      const userSig = signUserSig({ sdkAppId: 1, identifier: 'a', secretKey, expireSeconds: 0, now: 0 });
      expect(decodeUserSig(userSig).sig).toBe(sig);
    }
  });
});

it('signs what it is given, whatever others have left on Object.prototype', () => {
  const claims = { sdkAppId: 1400000000, identifier: 'alice', secretKey: 'a-key', expireSeconds: 60, now: 0 };
  const before = signUserSig(claims);
  const polluted = Object.prototype as { left?: string };
  polluted.left = 'behind';
  try {
    expect(signUserSig(claims)).toBe(before);
  } finally {
    delete polluted.left;
  }
});
