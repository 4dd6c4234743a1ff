import fc from 'fast-check';
import type { ClientOptions } from '../../src/index.ts';
import { CANARY } from '../support/fakes.ts';
import { answerOf } from './answers.ts';
import { hostile as fail, here, type Lazy, lazy } from './lazy.ts';

/** What a plug does when it is asked. Kept as data, so that a counterexample can be read. */
type Deed =
  | { readonly does: 'answer' | 'resolve' | 'reject' | 'throw' | 'be late'; readonly value: Lazy }
  | { readonly does: 'hang' };

const hostile = fail(CANARY);

/** Objects that fail whoever touches them. */
const traps = [
  lazy('a proxy that throws', () => {
    return new Proxy({}, { get: hostile, has: hostile, ownKeys: hostile, getPrototypeOf: hostile });
  }),
  lazy('a revoked proxy', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  }),
  lazy('a thenable that throws', () => Object.defineProperty({}, 'then', { get: hostile })),
  lazy('a number that throws', () => ({ valueOf: hostile, toString: hostile })),
  lazy('an error with the UserSig', () => new Error(CANARY, { cause: { CANARY } })),
];

/** What no one expects of a plug. */
const odd = [undefined, null, Number.NaN, -1, '5', 5n, -5n, Symbol('x'), true, [], [7], new Date(), CANARY];

/** Anything at all. */
const garbage: fc.Arbitrary<Lazy> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .anything({ maxDepth: 1, withBigInt: true, withDate: true, withNullPrototype: true })
      .map(here),
  },
  { weight: 2, arbitrary: fc.constantFrom(...odd).map(here) },
  { weight: 1, arbitrary: fc.constantFrom(...traps) },
);

function deeds(good: fc.Arbitrary<Lazy>, weight: number): fc.Arbitrary<Deed> {
  const does = fc.constantFrom(
    'answer' as const,
    'resolve' as const,
    'reject' as const,
    'throw' as const,
    'be late' as const,
  );
  return fc.oneof(
    {
      weight,
      arbitrary: fc.record({ does: fc.constantFrom('answer' as const, 'resolve' as const), value: good }),
    },
    { weight: 10, arbitrary: fc.record({ does, value: garbage }) },
    { weight: 1, arbitrary: fc.constant({ does: 'hang' as const }) },
  );
}

/** Deeds in turn, over and over. */
export function plugOf(list: readonly Deed[]) {
  let asked = 0;
  // biome-ignore lint/suspicious/noExplicitAny: plugs give anything
  return (): any => {
    const deed = list[asked++ % list.length] as Deed;
    if (deed.does === 'hang') return new Promise(() => {});
    if (deed.does === 'throw') throw deed.value.make();
    if (deed.does === 'reject') return Promise.reject(deed.value.make());
    if (deed.does === 'be late') return new Promise((resolve) => setImmediate(resolve, deed.value.make()));
    return deed.does === 'resolve' ? Promise.resolve(deed.value.make()) : deed.value.make();
  };
}

const some = (deed: fc.Arbitrary<Deed>, maxLength = 3) => fc.array(deed, { minLength: 1, maxLength });

const reason = fc.constantFrom('network', 'aborted', 'redirect', 'oversize', 'encoding', 'unsupported');

/** An object out of lazy fields. */
const ofFields = (fields: Readonly<Record<string, Lazy>>): Lazy =>
  lazy(
    () => fc.stringify(fields),
    () => Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value.make()])),
  );

/** Outcomes that are not what they should be. */
const wrongOutcome = (right: fc.Arbitrary<object>): fc.Arbitrary<Lazy> =>
  fc.oneof(
    fc
      .record(
        { ok: fc.constant(here(false)), reason: fc.oneof(reason.map(here), garbage), detail: garbage },
        { requiredKeys: ['ok'] },
      )
      .map(ofFields),
    fc
      .record(
        {
          ok: fc.oneof(fc.boolean().map(here), garbage),
          status: fc.oneof(fc.constant(here(200)), garbage),
          text: fc.oneof(fc.string().map(here), garbage),
          headers: garbage,
        },
        { requiredKeys: [] },
      )
      .map(ofFields),
    fc
      .tuple(right, fc.constantFrom('ok', 'status', 'text', 'headers', 'reason', 'detail'), fc.nat(2))
      .map(([outcome, field, times]) => failing(outcome, field, times)),
    right.map((outcome) =>
      lazy(
        () => `inherits ${fc.stringify(outcome)}`,
        () => Object.create(outcome),
      ),
    ),
  );

/** One of its fields throws: at once, or when it is looked at again. */
function failing(outcome: object, field: string, times: number): Lazy {
  return lazy(
    () => `${fc.stringify(outcome)} whose ${field} throws after ${times} looks`,
    () => {
      let left = times;
      const get = () => (left-- > 0 ? Reflect.get(outcome, field) : hostile());
      return Object.defineProperty({ ...outcome }, field, { enumerable: true, get });
    },
  );
}

/** Mostly what a transport answers, wild texts and all; sometimes not. */
export function transportOf(name: string): fc.Arbitrary<readonly Deed[]> {
  const answer = answerOf(name).map((answer) => ({ ok: true, ...answer }));
  const detail = fc.oneof(fc.string(), fc.constant(`at ?usersig=${CANARY}`));
  const lost = fc.record({ ok: fc.constant(false), reason, detail }, { requiredKeys: ['ok', 'reason'] });
  const good = fc.oneof(
    { weight: 5, arbitrary: answer.map(here) as fc.Arbitrary<Lazy> },
    { weight: 2, arbitrary: lost.map(here) },
    { weight: 2, arbitrary: wrongOutcome(fc.oneof(answer, lost)) },
  );
  return some(deeds(good, 60), 4);
}

export interface Plugs {
  readonly responses: 'throw' | 'report';
  readonly signer: readonly Deed[];
  readonly limiter: readonly Deed[] | false;
  readonly retry: readonly Deed[] | false;
  readonly observe: readonly Deed[] | undefined;
}

const userSig = fc.constant(here({ value: CANARY, expiresAt: Number.POSITIVE_INFINITY }));
const wait = fc.constantFrom(0, 0, 0, 0.5, 1, Number.POSITIVE_INFINITY, 1e9).map(here);

/** Plugs that mostly do what they should. */
export const plugs: fc.Arbitrary<Plugs> = fc.record({
  responses: fc.constantFrom('throw', 'report'),
  signer: some(deeds(userSig, 90)),
  limiter: fc.oneof({ weight: 2, arbitrary: fc.constant(false as const) }, some(deeds(wait, 30))),
  retry: fc.oneof({ weight: 2, arbitrary: fc.constant(false as const) }, some(deeds(wait, 30))),
  observe: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, some(deeds(garbage, 1))),
});

/** Client options out of them. A policy stops after three attempts; clocks are short, for the sake of what hangs. */
export function optionsOf({ responses, signer, limiter, retry, observe }: Plugs): Partial<ClientOptions> {
  const policy = retry && plugOf(retry);
  return {
    responses,
    signer: plugOf(signer),
    limiter: limiter && plugOf(limiter),
    retry: policy && (({ attempt }) => (attempt > 3 ? undefined : policy())),
    ...(observe && { observe: plugOf(observe) }),
    attemptTimeoutMs: 5,
    totalTimeoutMs: 20,
  };
}
