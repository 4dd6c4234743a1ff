import type { AnyEndpoint, Endpoint } from '../endpoint/endpoint.ts';
import type { Envelope } from '../endpoint/schema.ts';
import { LARGEST_BODY } from './http/body.ts';
import { Refusal } from './refusal.ts';
import type { Group } from './state/group.ts';
import type { Answer, Verdicts } from './webhooks/answer.ts';
import type { Bodies, Told } from './webhooks/bodies.ts';
import type { World } from './world.ts';

/** One emulated endpoint. */
export interface Route {
  readonly endpoint: AnyEndpoint;
  answer(world: World, input: unknown, caller: string): object;
  /** Where a webhook is asked first. */
  before?(asking: Asking, input: unknown, caller: string): Promise<Decided<unknown, object>>;
}

/** Who asks webhooks, and what there is. */
export interface Asking {
  readonly world: World;
  /** @throws {@link Refusal} where the answer refuses. Nothing comes back where nobody decided. */
  ask<Command extends keyof Bodies>(
    command: Command,
    body: Told<Command>,
    verdicts: Verdicts,
  ): Promise<Answer | undefined>;
}

/** The input as it goes on, and what becomes of its answer; or what the call is answered though it does nothing. */
export type Decided<In, Out = never> = Going<In, Out> | { readonly answer: Out };

/** As a method, so that a route may be any. */
interface Going<In, Out> {
  readonly input: In;
  answered?(answer: Out): Out;
}

/** What asks a webhook before a route acts. It checks what the event cannot be told without. */
export type Before<In, Out = never> = (
  asking: Asking,
  input: In,
  caller: string,
) => Promise<Decided<In, Out>>;

/** What an endpoint answers beside the envelope; `ActionStatus` where it is another than OK. */
type Answered<Out> = Omit<Out, keyof Envelope> & { readonly ActionStatus?: string };

/**
 * An emulated endpoint, typed by the real one. `answer` is given what there is, the input as it was checked and the
 * admin who calls; it refuses by throwing a {@link Refusal}.
 */
export function route<In, Out extends Envelope>(
  endpoint: Endpoint<In, Out, unknown>,
  answer: (world: World, input: In, caller: string) => Answered<Out>,
  before?: Before<In, Answered<Out>>,
): Route {
  return { endpoint, answer, ...(before && { before }) } as Route;
}

/** The group, where it is of one of these types. Assumption: the code, 10007, if nothing else is said. */
export function requireType(group: Group, types: readonly Group['type'][], code = 10007): Group {
  if (types.includes(group.type)) return group;
  throw new Refusal(code, `only for groups of type ${types.join(', ')}`);
}

/** The entries of a page, and where the next one begins: 0 after the last. */
export function pageOf<T>(
  { maxPage }: Pick<World, 'maxPage'>,
  all: readonly T[],
  offset: number,
  limit: number,
): { page: T[]; next: number } {
  const end = offset + Math.min(limit, maxPage);
  return { page: all.slice(offset, end), next: end < all.length ? end : 0 };
}

/** The answer, where it is not larger than the service lets one be: 1 MB. */
export function requireSize<T extends object>(answer: T): T {
  if (new TextEncoder().encode(JSON.stringify(answer)).length <= LARGEST_BODY) return answer;
  throw new Refusal(10018, 'the answer is larger than 1 MB');
}
