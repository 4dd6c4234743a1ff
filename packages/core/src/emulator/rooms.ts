import * as v from 'valibot';
import { groupId, rule } from '../endpoint/schema.ts';
import { validate } from '../endpoint/validate.ts';
import { InputError } from '../errors/index.ts';
import { Refusal } from './refusal.ts';
import { type EmulatedGroup, Room } from './room.ts';

const emulatedGroup = v.strictObject({
  GroupId: groupId(),
  Type: v.picklist(['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community']),
  online: v.optional(v.array(v.string())),
  banned: v.optional(v.array(v.strictObject({ Member_Account: v.string(), BannedUntil: v.number() }))),
  marks: v.optional(v.array(v.strictObject({ Member_Account: v.string(), Marks: v.array(v.number()) }))),
});

const emulatedGroups = v.pipe(
  v.array(emulatedGroup),
  rule('each GroupId once', (groups: v.InferOutput<typeof emulatedGroup>[]) => {
    return new Set(groups.map(({ GroupId }) => GroupId)).size === groups.length;
  }),
);

/** The rooms that an emulator starts with, by GroupId. */
export function openRooms(groups: readonly EmulatedGroup[], now: () => number): Map<string, Room> {
  const { issues } = validate(v.object({ groups: emulatedGroups }), { groups });
  if (issues) throw new InputError('createEmulator', issues);
  try {
    return new Map(groups.map((group) => [group.GroupId, new Room(group, now)]));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new InputError('createEmulator', [{ path: 'groups', expected: error.message }]);
  }
}
