import fc from 'fast-check';
import { type Client, regions } from '../../src/index.ts';
import { CANARY } from '../support/fakes.ts';
import { must } from './documented/must.ts';
import { hostile, junk, spoiled, wild } from './inputs.ts';
import { here, type Lazy } from './lazy.ts';

const loopback = fc.constantFrom(
  'http://localhost:3000',
  'http://127.0.0.1:1',
  'http://[::1]:2',
  'http://a.localhost',
);
const goodOrigin = fc.oneof(
  loopback,
  fc.constantFrom('https://example.com', 'https://example.com:8443/'),
  fc.constant(0).map(() => new URL('https://example.com')),
);
const badOrigin = fc.constantFrom(
  'http://example.com',
  'https://a@example.com',
  'https://example.com/v4',
  'https://example.com?x',
  'ftp://example.com',
  'https://',
  'javascript:1',
  'http://127.0.0.1.evil.com',
);

const rightOptions = fc.record(
  {
    sdkAppId: fc.oneof(fc.constant(1400000000), fc.integer({ min: 1, max: 2 ** 32 - 1 })),
    identifier: fc.oneof(fc.constant('administrator'), fc.string({ minLength: 1, maxLength: 32 })),
    region: fc.constantFrom(...Object.keys(regions)),
    origin: goodOrigin,
    backupHost: fc.boolean(),
    retry: fc.constantFrom(false as const, () => undefined),
    limiter: fc.constantFrom(false as const, () => 0),
    attemptTimeoutMs: fc.constantFrom(1000, 2 ** 40),
    totalTimeoutMs: fc.constantFrom(1000, 2 ** 40),
    responses: fc.constantFrom('throw', 'report'),
    observe: fc.constantFrom(() => {}, hostile),
  },
  { requiredKeys: ['sdkAppId', 'identifier'] },
);

const names = [
  'sdkAppId',
  'identifier',
  'region',
  'origin',
  'backupHost',
  'transport',
  'signer',
  'retry',
  'limiter',
  'attemptTimeoutMs',
  'totalTimeoutMs',
  'responses',
  'observe',
  'secretKey',
  'toString',
  '__proto__',
];

/** Right but for `region` and `origin` together, wrong in one or two places, or anything. */
const values: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: rightOptions.map((options) => {
      const { origin, ...others } = complete(options);
      return options.region ? others : { ...others, origin };
    }),
  },
  { weight: 1, arbitrary: rightOptions.map(complete) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        rightOptions,
        fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(junk, badOrigin)), {
          minLength: 1,
          maxLength: 2,
        }),
      )
      .map(([options, wrong]) => {
        const { origin: _, ...others } = complete({ ...options, region: 'china' });
        for (const [name, value] of wrong)
          Object.defineProperty(others, name, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        return others;
      }),
  },
  { weight: 1, arbitrary: fc.oneof(wild, junk) },
);

/** Any options of a client. */
export const clientOptions: fc.Arbitrary<Lazy> = fc.oneof(
  { weight: 10, arbitrary: values.map(here) },
  { weight: 1, arbitrary: spoiled(rightOptions.map(complete), names) },
);

/** The plugs, which are not what is tried here. The transport is put in later. */
function complete(options: Record<string, unknown>): Record<string, unknown> {
  return { ...options, transport: () => {}, signer: () => ({ value: CANARY, expiresAt: 0 }) };
}

/** A client that can be made must be one of these. */
export function mustBeClientOptions({
  sdkAppId,
  identifier,
  origin,
  attemptTimeoutMs,
  totalTimeoutMs,
}: Client): void {
  must(Number.isInteger(sdkAppId) && sdkAppId > 0 && sdkAppId < 2 ** 32, 'sdkAppId is a uint32');
  must(/^[\x20-\x7e]{1,32}$/.test(identifier), 'an identifier is 1 to 32 bytes of printable ASCII');
  must(typeof origin === 'string', 'an origin is text');
  const { protocol, hostname, href } = new URL(origin);
  const loopback = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  must(protocol === 'https:' || (protocol === 'http:' && loopback), 'https, or http on loopback');
  must(href === `${origin}/`, 'an origin has nothing after the host');
  for (const ms of [attemptTimeoutMs, totalTimeoutMs])
    must(Number.isSafeInteger(ms) && ms > 0, 'a clock runs for a positive integer of milliseconds');
}
