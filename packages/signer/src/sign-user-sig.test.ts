import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OfficialApi, officialSignature, readJson } from '../test/oracle.ts';
import { storedUserSig, vectors } from '../test/vectors.ts';
import { decodeUserSig, type SignUserSigClaims, signUserSig } from './index.ts';

const claims = {
  sdkAppId: 1400000000,
  identifier: 'administrator',
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
  expireSeconds: 86_400,
  now: 1_700_000_000_000,
};

const arbitraryClaims = fc.record({
  sdkAppId: fc.integer({ min: 1, max: 0xffff_ffff }),
  identifier: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
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

  it.each([65_535, 65_536, 200_000])(
    'signs an identifier of %i characters, which takes more than one stored block',
    (length) => {
      const identifier = 'x'.repeat(length);
      const fields = readJson(signUserSig({ ...claims, identifier }));
      expect(fields['TLS.identifier']).toBe(identifier);
    },
  );

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
    ['userbuf', 'AAAA', 'userbuf: expected a Uint8Array', TypeError],
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
