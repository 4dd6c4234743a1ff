import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bytewise } from '../test/names.ts';
import { OfficialApi, readJson } from '../test/oracle.ts';
import { vectors } from '../test/vectors.ts';
import { decodeUserSig, type PrivateMapKeyClaims, signPrivateMapKey } from './index.ts';

const claims = {
  sdkAppId: 1400000000,
  identifier: 'xiaojun',
  secretKey: 'a-secret-key',
  expireSeconds: 300,
  now: 1_700_000_000_000,
  privilege: 255,
};

const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });

afterEach(() => vi.useRealTimers());

describe('signPrivateMapKey', () => {
  it.each(vectors.filter((vector) => vector.privilege !== undefined))(
    'signs the official vector $name',
    (vector) => {
      const privateMapKey = signPrivateMapKey(vector as unknown as PrivateMapKeyClaims);
      expect(readJson(privateMapKey)).toEqual(JSON.parse(vector.json));
      expect(Buffer.from(decodeUserSig(privateMapKey).userbuf ?? []).toString('hex')).toBe(vector.userbufHex);
    },
  );

  it('packs numbered and named rooms as the official signer does', () => {
    vi.useFakeTimers();
    const account = fc.record({
      sdkAppId: fc.integer({ min: 1, max: 0xffff_ffff }),
      identifier: bytewise(1),
      expireSeconds: fc.nat({ max: 100_000_000 }),
      privilege: uint32,
    });
    fc.assert(
      fc.property(account, fc.oneof(uint32, bytewise(0)), (given, room) => {
        vi.setSystemTime(1_700_000_000_987);
        const { sdkAppId, identifier, expireSeconds, privilege } = given;
        const official = new OfficialApi(sdkAppId, 'key');
        const theirs =
          typeof room === 'number'
            ? official.genPrivateMapKey(identifier, expireSeconds, room, privilege)
            : official.genPrivateMapKeyWithStringRoomID(identifier, expireSeconds, room, privilege);
        const place = typeof room === 'number' ? { roomId: room } : { roomName: room };
        expect(readJson(signPrivateMapKey({ ...given, secretKey: 'key', ...place }))).toEqual(
          readJson(theirs),
        );
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, object, string, new () => Error]>([
    ['no room', {}, 'roomId, roomName: expected exactly one of them', TypeError],
    ['two rooms', { roomId: 1, roomName: 'a' }, 'roomId, roomName: expected exactly one of them', TypeError],
    [
      'a room number too large',
      { roomId: 2 ** 32 },
      'roomId: expected an integer from 0 to 4294967295',
      RangeError,
    ],
    ['a room number in text', { roomId: '1' }, 'roomId: expected an integer from 0 to 4294967295', TypeError],
    ['a room name that is no text', { roomName: 1 }, 'roomName: expected a string', TypeError],
    [
      'a room name too long',
      { roomName: 'x'.repeat(65_536) },
      'expected a UserSig of at most 4096',
      RangeError,
    ],
    [
      'an identifier too long',
      { roomId: 1, identifier: 'x'.repeat(65_536) },
      'identifier, userbuf: expected a UserSig of at most 4096',
      RangeError,
    ],
    [
      'a name that is another in bytes',
      { roomName: '\u016c\u0169' },
      'roomName: expected characters up',
      TypeError,
    ],
    ['an ill-formed room name', { roomName: '\ud800' }, 'roomName: expected characters up', TypeError],
    [
      'an account that is another in bytes',
      { roomId: 1, identifier: '\u0161' },
      'identifier: expected characters up to U+00FF',
      TypeError,
    ],
    [
      'lines in a name',
      { roomId: 1, identifier: 'a\nb' },
      'identifier: expected a non-empty string, well-formed',
      TypeError,
    ],
    ['an ill-formed key', { roomId: 1, secretKey: '\ud800' }, 'secretKey: expected well-formed', TypeError],
    [
      'privileges beyond 32 bits',
      { roomId: 1, privilege: 2 ** 32 },
      'privilege: expected an integer',
      RangeError,
    ],
    ['negative privileges', { roomId: 1, privilege: -1 }, 'privilege: expected an integer', RangeError],
    ['an end after 2106', { roomId: 1, now: 4_294_967_000_000 }, 'now + expireSeconds', RangeError],
    ['no key', { roomId: 1, secretKey: '' }, 'secretKey: expected a non-empty string', TypeError],
  ])('refuses %s', (_, change, message, kind) => {
    const bad = { ...claims, ...change } as PrivateMapKeyClaims;
    expect(() => signPrivateMapKey(bad)).toThrow(kind);
    expect(() => signPrivateMapKey(bad)).toThrow(message);
  });

  it('takes the last second that fits', () => {
    const last = { ...claims, roomId: 1, now: (0xffff_ffff - 300) * 1000 };
    const userbuf = Buffer.from(decodeUserSig(signPrivateMapKey(last)).userbuf ?? []);
    expect(userbuf.readUInt32BE(18)).toBe(0xffff_ffff);
  });
});
