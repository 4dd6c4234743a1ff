import type { Group } from '../state/group.ts';
import type { World } from '../world.ts';
import type { Bodies, Told } from './bodies.ts';

/** Fields that nearly all events of groups have, … */
interface InGroup {
  GroupId: string;
  Type: string;
}

/** … which are these. */
type GroupCommand = {
  [Command in keyof Bodies]: Bodies[Command] extends InGroup ? Command : never;
}[keyof Bodies];

/** Tells of something that has happened in a group. */
export function raiseInGroup<Command extends GroupCommand>(
  { raised }: World,
  { id, type }: Group,
  command: Command,
  body: Omit<Told<Command>, keyof InGroup>,
): void {
  raised.raise(command, { GroupId: id, Type: type, ...body } as unknown as Told<Command>);
}

const SHOWN = ['Name', 'Introduction', 'Notification', 'FaceUrl'] as const;

/** What of a group or a topic is others' business when it changes. */
type Shown = { readonly [Field in (typeof SHOWN)[number]]?: string | undefined };

/** The fields among these that are others now. */
export function changesIn(before: Shown, after: Shown): Shown {
  const changed = SHOWN.filter((field) => after[field] !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}
