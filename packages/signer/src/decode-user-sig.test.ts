import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costly } from '../test/crafted.ts';
import { identifiers } from '../test/names.ts';
import { wrap } from '../test/oracle.ts';
import { storedUserSig, vectors } from '../test/vectors.ts';
import { decodeUserSig, signUserSig } from './index.ts';

const fields = {
  'TLS.ver': '2.0',
  'TLS.identifier': 'administrator',
  'TLS.sdkappid': 1400000000,
  'TLS.time': 1700000000,
  'TLS.expire': 86400,
  'TLS.sig': 'yLAe+w7WUeUuqbV9h/TX78u21oTGi+i9Zp1u3PpnY60=',
};
const claims = {
  ver: '2.0',
  identifier: 'administrator',
  sdkAppId: 1400000000,
  time: 1700000000,
  expireSeconds: 86400,
  sig: 'yLAe+w7WUeUuqbV9h/TX78u21oTGi+i9Zp1u3PpnY60=',
};

const ticket = (json: unknown, level = 6) =>
  wrap(deflateSync(typeof json === 'string' ? json : JSON.stringify(json), { level }));

describe('decodeUserSig', () => {
  it.each(vectors)('reads the official vector $name', (vector) => {
    const json = JSON.parse(vector.json);
    const { userbuf, ...decoded } = decodeUserSig(vector.userSig);
    expect(decoded).toEqual({
      ver: '2.0',
      identifier: json['TLS.identifier'],
      sdkAppId: json['TLS.sdkappid'],
      time: json['TLS.time'],
      expireSeconds: json['TLS.expire'],
      sig: vector.sig,
    });
    expect(userbuf && Buffer.from(userbuf).toString('hex')).toBe(vector.userbufHex);
  });

  it('reads a stored block', () => {
    expect(decodeUserSig(storedUserSig)).toEqual(claims);
  });

  it.each([0, 1, 6, 9])(
    'reads compression level %i, any order of keys, spaces and a newline at the end',
    (level) => {
      const shuffled = Object.fromEntries(Object.entries(fields).reverse());
      expect(decodeUserSig(ticket(`${JSON.stringify(shuffled, null, 2)}\n`, level))).toEqual(claims);
    },
  );

  it('reads back whatever is signed', () => {
    fc.assert(
      fc.property(identifiers, fc.nat(), fc.uint8Array(), (identifier, expireSeconds, userbuf) => {
        const userSig = signUserSig({
          sdkAppId: 7,
          identifier,
          secretKey: 'k',
          expireSeconds,
          now: 5000,
          userbuf,
        });
        expect(decodeUserSig(userSig)).toMatchObject({
          identifier,
          expireSeconds,
          userbuf,
          sdkAppId: 7,
          time: 5,
        });
      }),
    );
  });

  const sound = ticket(fields);
  const json = JSON.stringify(fields);
  const deflated = deflateSync(json);
  it.each<[string, unknown]>([
    ['nothing', ''],
    ['no text', 42],
    ['base64 of another alphabet', sound.replaceAll('_', '=')],
    ['base64 without its padding', sound.replaceAll('_', '')],
    ['spaces around it', ` ${sound} `],
    ['a text cut short', sound.slice(0, -8)],
    ['gzip', wrap(gzipSync(JSON.stringify(fields)))],
    [
      'a wrong checksum',
      wrap(Buffer.concat([deflateSync(JSON.stringify(fields)).subarray(0, -4), Buffer.alloc(4)])),
    ],
    ['too few bytes', wrap(Buffer.from([0x78, 1]))],
    ['no JSON', ticket('TLS.ver=2.0')],
    ['no UTF-8', wrap(deflateSync(Buffer.from([0x22, 0xff, 0x22])))],
    ['JSON null', ticket('null')],
    ['JSON text', ticket('"2.0"')],
    ['another version', ticket({ ...fields, 'TLS.ver': '3.0' })],
    ['no identifier', ticket({ ...fields, 'TLS.identifier': undefined })],
    ['a sdkappid in text', ticket({ ...fields, 'TLS.sdkappid': '1400000000' })],
    ['a fraction of time', ticket({ ...fields, 'TLS.time': 1.5 })],
    ['a negative lifetime', ticket({ ...fields, 'TLS.expire': -1 })],
    ['no signature', ticket({ ...fields, 'TLS.sig': undefined })],
    ['a userbuf that is no base64', ticket({ ...fields, 'TLS.userbuf': '****' })],
    ['a userbuf that is no text', ticket({ ...fields, 'TLS.userbuf': null })],
    ['a list', ticket([fields])],
    ['an object in a field', ticket({ ...fields, more: {} })],
    ['a list in a field', ticket({ ...fields, more: [] })],
    ['a mark of the byte order', ticket(`\ufeff${json}`)],
    ['a field that is there twice', ticket(json.replace('{', '{"TLS.identifier":"alice",'))],
    ['the same, escaped', ticket(json.replace('{', '{"TLS\\u002eidentifier":"alice",'))],
    ['the same, behind', ticket(json.replace('}', ',"TLS.identifier":"administrator"}'))],
    ['a field of no meaning twice', ticket(json.replace('{', '{"a:\\"":1 , "a:\\u0022" : "b:",'))],
    ['a byte behind the stream', wrap(Buffer.concat([deflated, Uint8Array.of(0)]))],
    [
      'a byte before the checksum',
      wrap(Buffer.concat([deflated.subarray(0, -4), Uint8Array.of(0), deflated.subarray(-4)])),
    ],
    ['a second stream', wrap(Buffer.concat([deflated, deflated]))],
  ])('refuses %s with a TypeError', (_, userSig) => {
    expect(() => decodeUserSig(userSig as string)).toThrow(TypeError);
  });

  it('names a legacy ticket of version 1', () => {
    const legacy = {
      'TLS.sdk_appid': '1400000000',
      'TLS.identifier': 'a',
      'TLS.sig': 'MEUC',
      'TLS.time': '1',
    };
    expect(() => decodeUserSig(ticket(legacy))).toThrow(/legacy.*version 1/);
  });

  it('takes texts with whatever JSON needs, and fields that it does not know', () => {
    const identifier = 'a:"b\\",{"c":"d"}小军';
    const more = { 'more:"': 'x:y', '': '', __proto__: null, none: null, yes: true };
    expect(decodeUserSig(ticket({ ...more, ...fields, 'TLS.identifier': identifier }))).toEqual({
      ...claims,
      identifier,
    });
    expect(decodeUserSig(ticket(json.replace('{', '{"__proto__":1,')))).toEqual(claims);
  });

  it('refuses more than 4,096 characters unread', () => {
    const room = 3061 - JSON.stringify({ ...fields, more: '' }).length;
    const most = ticket({ ...fields, more: 'x'.repeat(room) }, 0);
    expect(most.length).toBe(4096);
    expect(decodeUserSig(most)).toEqual(claims);
    for (const long of [
      ticket({ ...fields, more: 'x'.repeat(room + 1) }, 0),
      ' '.repeat(4097),
      'A'.repeat(1e6),
    ])
      expect(() => decodeUserSig(long)).toThrow(new RangeError('userSig: expected at most 4096 characters'));
  });

  it('refuses to unpack more than 4,096 bytes, or 8 for each character', () => {
    const noise = Array.from({ length: 1000 }, (_, i) => (i * i).toString(36)).join(' ');
    const packed = (bytes: number) => ticket({ ...fields, more: noise.slice(0, bytes) });
    const rest = JSON.stringify({ ...fields, more: '' }).length;
    expect(decodeUserSig(packed(4096 - rest))).toEqual(claims);
    expect(() => decodeUserSig(packed(4097 - rest))).toThrow('at most 4096 bytes');
    expect(() => decodeUserSig(ticket({ ...fields, more: 'x'.repeat(3000) }))).toThrow(/at most \d+ bytes/);
    expect(() => decodeUserSig(wrap(deflateSync(Buffer.alloc(50_000_000))))).toThrow(RangeError);
    expect(() => decodeUserSig(wrap(deflateSync(Buffer.alloc(1_000_000))))).toThrow('at most 4096 bytes');
  });

  it.each([4096, 400])('takes a time in proportion, whatever the %i characters are made for', (length) => {
    for (const [what, text] of Object.entries(costly(length))) {
      expect(text.length, what).toBeLessThanOrEqual(length);
      const start = performance.now();
      for (let i = 0; i < 10; i++) expect(() => decodeUserSig(text), what).toThrow(TypeError);
      // Some 15 ms are measured for ten of the worst; where oversubscribed codes are taken, it is 12 seconds.
      expect(performance.now() - start, what).toBeLessThan(500);
    }
  });

  it('quotes nothing in its errors', () => {
    const canary = 'canary-5bd2850f';
    for (const broken of [
      canary,
      ticket(`{"${canary}"`),
      ticket({ 'TLS.ver': canary }),
      ticket({ ...fields, 'TLS.time': canary }),
    ]) {
      const error = catchError(() => decodeUserSig(broken));
      expect(`${error} ${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain(canary);
    }
  });

  it('throws nothing but TypeError and RangeError, whatever it gets', () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.uint8Array({ maxLength: 400 }).map(wrap),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => wrap(Uint8Array.from([0x78, 0x9c, ...bytes]))),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => wrap(deflateSync(bytes))),
      fc.json().map((json) => ticket(json)),
      fc.anything() as fc.Arbitrary<string>,
      fc
        .record({ at: fc.nat(200), by: fc.base64String({ minLength: 1 }) })
        .map(({ at, by }) => sound.slice(0, at) + by + sound.slice(at + 1)),
    );
    fc.assert(
      fc.property(garbage, (userSig) => {
        const error = catchError(() => decodeUserSig(userSig));
        expect(
          error instanceof TypeError || error instanceof RangeError || error.message === 'nothing was thrown',
        ).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

function catchError(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  return new Error('nothing was thrown');
}
