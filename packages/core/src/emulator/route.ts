import type { AnyEndpoint, Endpoint } from '../endpoint/endpoint.ts';
import type { Envelope } from '../endpoint/schema.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';

/** What routes may see and change. */
export interface World {
  /** @throws {@link Refusal} 10010 when there is no such group. Assumption: of the ban commands, too. */
  room(GroupId: string): Room;
  /** The most rows of a page, whatever `Limit` asks for. */
  readonly maxPage: number;
}

/** One emulated endpoint. */
export interface Route {
  readonly endpoint: AnyEndpoint;
  readonly answer: (world: World, input: never) => object;
}

/** An emulated endpoint, typed by the real one; `answer` gives the fields beside the envelope. */
export function route<In, Out extends Envelope>(
  endpoint: Endpoint<In, Out, unknown>,
  answer: (world: World, input: In) => Omit<Out, keyof Envelope>,
): Route {
  return { endpoint, answer };
}

/** Refuses a group of another type. */
export function requireType(room: Room, type: Room['type']): void {
  if (room.type !== type) throw new Refusal(10007, `only for groups of type ${type}`);
}
