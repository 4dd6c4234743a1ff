import type { Bodies, Told } from './bodies.ts';

/** Something that happens, as it is told. */
export interface RaisedEvent {
  readonly command: string;
  readonly body: object;
}

/** Those that do not say when it happened. */
const TIMELESS = /^Alert|^Sns\.Callback[BF]|Topic/;

export function eventOf<Command extends keyof Bodies>(
  command: Command,
  body: Told<Command>,
  now: () => number,
): RaisedEvent {
  const when = !TIMELESS.test(command) && { EventTime: now() };
  return { command, body: { CallbackCommand: command, ...body, ...when } };
}

/** What has happened since somebody looked, in order: routes put it in, and do not know who takes it out. */
export class Raised {
  readonly #now: () => number;
  readonly #events: RaisedEvent[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  raise<Command extends keyof Bodies>(command: Command, body: Told<Command>): void {
    this.#events.push(eventOf(command, body, this.#now));
  }

  take(): readonly RaisedEvent[] {
    return this.#events.splice(0);
  }
}
