import fc from 'fast-check';
import { hostile, junk, keys, spoiled, wild } from './inputs.ts';
import { here, type Lazy, lazy } from './lazy.ts';

/** Options of a call, and what is known about them. */
export interface RandomOptions {
  readonly options: Lazy;
  /** Nothing but right options, and no `extra`: `false` where that is not known. */
  readonly right: boolean;
}

const extra: fc.Arbitrary<Lazy> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 })
      .map(here),
  },
  { weight: 1, arbitrary: fc.dictionary(keys, junk, { maxKeys: 2 }).map(here) },
  { weight: 1, arbitrary: wild.map(here) },
  { weight: 1, arbitrary: spoiled(fc.constant({ More: 1 }), ['More', 'Other']) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(undefined, 'text', 0, {}).map((value) => here({ toJSON: () => value })),
  },
);

const reason = fc.oneof(fc.constantFrom<unknown[]>('enough', 0, null, Symbol('enough')), wild);
const signal = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0).map(() => new AbortController().signal) },
  {
    weight: 2,
    arbitrary: reason.map((value) => AbortSignal.abort(value)),
  },
);

const fields = {
  signal,
  totalTimeoutMs: fc.constantFrom(1, 1000, 2 ** 31, Number.MAX_SAFE_INTEGER),
  retry: fc.constantFrom(false as const, () => undefined),
  prefetch: fc.boolean(),
  concurrency: fc.constantFrom(1, 2, 1000, Number.MAX_SAFE_INTEGER),
  onProgress: fc.constantFrom(
    () => {},
    () => hostile(),
    async () => hostile(),
  ),
  stopWhen: fc.constantFrom(
    () => {},
    () => hostile(),
    async () => hostile(),
  ),
};

/** The options that each way in knows, beside `extra`. */
const KNOWN = {
  call: ['signal', 'totalTimeoutMs', 'retry'],
  list: ['signal', 'totalTimeoutMs', 'retry', 'prefetch'],
  batch: ['signal', 'totalTimeoutMs', 'retry', 'concurrency', 'onProgress', 'stopWhen'],
} as const;

export function callOptionsOf(kind: keyof typeof KNOWN): fc.Arbitrary<RandomOptions> {
  const known = Object.fromEntries(KNOWN[kind].map((name) => [name, fields[name]]));
  const right = fc.record(known, { requiredKeys: [] });
  const wrong = fc
    .tuple(
      right,
      fc.constantFrom(...Object.keys(fields), 'limiter', 'toString', '__proto__'),
      fc.oneof(junk, signalLike),
    )
    .map(([options, name, value]) =>
      Object.defineProperty({ ...options }, name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      }),
    );
  const names = [...Object.keys(fields), 'extra'];
  const is = (right: boolean) => (options: Lazy) => ({ options, right });
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(is(true)(here(undefined))) },
    { weight: 4, arbitrary: right.map(here).map(is(true)) },
    { weight: 3, arbitrary: fc.tuple(right, extra).map(withExtra).map(is(false)) },
    { weight: 2, arbitrary: wrong.map(here).map(is(false)) },
    { weight: 1, arbitrary: fc.oneof(wild, junk).map(here).map(is(false)) },
    { weight: 1, arbitrary: spoiled(right, names).map(is(false)) },
  );
}

const withExtra = ([options, extra]: [object, Lazy]): Lazy =>
  lazy(
    () => fc.stringify({ ...options, extra }),
    () => ({ ...options, extra: extra.make() }),
  );

/** Things that look like a signal from afar. */
const signalLike = fc.constantFrom<unknown[]>(
  { aborted: false },
  { addEventListener: 1 },
  { addEventListener() {} },
  { addEventListener() {}, removeEventListener() {}, throwIfAborted() {} },
);
