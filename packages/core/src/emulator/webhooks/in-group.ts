import type { Group } from '../state/group.ts';
import type { World } from '../world.ts';
import type { Bodies, Told } from './bodies.ts';

/** Fields that all events of groups have, … */
interface InGroup {
  GroupId: string;
  Type: string;
  EventTime: number;
}

/** … which are these. */
type GroupCommand = {
  [Command in keyof Bodies]: Bodies[Command] extends InGroup ? Command : never;
}[keyof Bodies];

/** Tells of something that has happened in a group. */
export function raiseInGroup<Command extends GroupCommand>(
  { now, raised }: World,
  { id, type }: Group,
  command: Command,
  body: Omit<Told<Command>, keyof InGroup>,
): void {
  const shared: InGroup = { GroupId: id, Type: type, EventTime: now() };
  raised.raise(command, { ...shared, ...body } as Told<Command>);
}

const SHOWN = ['Name', 'Introduction', 'Notification', 'FaceUrl'] as const;

/** What of a group or a topic is others' business when it changes. */
type Shown = { readonly [Field in (typeof SHOWN)[number]]?: string | undefined };

/** The fields among these that are others now. */
export function changesIn(before: Shown, after: Shown): Shown {
  const changed = SHOWN.filter((field) => after[field] !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}
