import type { Bodies, Told } from './bodies.ts';

/** Something that happens, as it is told. */
export interface RaisedEvent {
  readonly command: string;
  readonly body: object;
}

export function eventOf<Command extends keyof Bodies>(command: Command, body: Told<Command>): RaisedEvent {
  return { command, body: { CallbackCommand: command, ...body } };
}

/** What has happened since somebody looked, in order: routes put it in, and do not know who takes it out. */
export class Raised {
  readonly #events: RaisedEvent[] = [];

  raise<Command extends keyof Bodies>(command: Command, body: Told<Command>): void {
    this.#events.push(eventOf(command, body));
  }

  take(): readonly RaisedEvent[] {
    return this.#events.splice(0);
  }
}
