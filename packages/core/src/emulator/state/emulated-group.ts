import * as v from 'valibot';
import { groupId, rule } from '../../endpoint/schema.ts';
import { validate } from '../../endpoint/validate.ts';
import type { BannedMember, GroupType, MarkedMember } from '../../endpoints/group/index.ts';
import { InputError } from '../../errors/index.ts';
import { Refusal } from '../refusal.ts';
import { Group } from './group.ts';

/** A member of a group that is no live room. */
export interface EmulatedMember {
  Member_Account: string;
  /** Default `Member`. Who is the owner stands in `Owner_Account`, too. */
  Role?: 'Owner' | 'Admin' | 'Member' | undefined;
}

/** A group as {@link createEmulator} takes it, and as `emulator.group()` shows it. */
export interface EmulatedGroup {
  GroupId: string;
  Type: GroupType;
  Name?: string;
  /** The owner is the first member, where `members` lack it; of a live room it is none. */
  Owner_Account?: string;
  /** In the order of joining. A live room has no list of members. */
  members?: EmulatedMember[];
  /** Accounts of the members who are online. A banned one is not. */
  online?: string[];
  /** `BannedUntil` in seconds since the epoch. */
  banned?: BannedMember[];
  /** Marks of members who are online. Mark 500 brings an account online, as a robot. */
  marks?: MarkedMember[];
  /** Admins of a live room: 5 at most, who need not be in it. */
  admins?: string[];
}

/** @throws {@link Refusal} when its parts do not fit together. */
export function openGroup(seed: EmulatedGroup, now: () => number, createTime?: number): Group {
  const { GroupId, Type, Name = '', banned = [], online = [], marks = [], admins = [] } = seed;
  const group = new Group(GroupId, Type, now, createTime);
  group.profile.set({ Name });
  for (const { Member_Account, BannedUntil } of banned) group.banUntil(Member_Account, BannedUntil);
  addMembers(group, seed);
  for (const account of online) group.setOnline(account, true);
  group.setMarks(marks);
  group.admins.appoint(admins);
  return group;
}

function addMembers(group: Group, { Owner_Account = '', members = [] }: EmulatedGroup): void {
  const isLive = group.type === 'AVChatRoom';
  if (isLive && members.length) throw new Refusal(10007, 'no members in a live room');
  const owners = members.filter(({ Role }) => Role === 'Owner').map(({ Member_Account }) => Member_Account);
  if (owners.some((account) => account !== Owner_Account))
    throw new Refusal(10004, 'the owner in Owner_Account');
  group.members.owner = Owner_Account;
  const isListed = isLive || members.some(({ Member_Account }) => Member_Account === Owner_Account);
  const first = Owner_Account && !isListed ? [{ Member_Account: Owner_Account }] : [];
  for (const { Member_Account, Role } of [...first, ...members] as EmulatedMember[]) {
    if (group.isFull) throw new Refusal(10014, `at most ${group.members.size} members`);
    group.join(Member_Account, { isAdmin: Role === 'Admin', joinTime: group.profile.createTime });
  }
}

/** As it stands now. */
export function showGroup(group: Group): EmulatedGroup {
  const { id, type, profile, members } = group;
  const { Name } = profile.fields;
  return {
    GroupId: id,
    Type: type,
    ...(Name && { Name }),
    ...(members.owner && { Owner_Account: members.owner }),
    ...(type !== 'AVChatRoom' && {
      members: members.list().map(({ account }) => ({
        Member_Account: account,
        Role: members.roleOf(account) as 'Owner' | 'Admin' | 'Member',
      })),
    }),
    online: group.online().map(({ account }) => account),
    banned: group.bans().map(({ account, until }) => ({ BannedUntil: until, Member_Account: account })),
    marks: group.marks(),
    admins: group.admins.list(),
  };
}

const emulatedGroup = v.strictObject({
  GroupId: groupId(),
  Type: v.picklist(['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community']),
  Name: v.optional(v.string()),
  Owner_Account: v.optional(v.string()),
  members: v.optional(
    v.array(
      v.strictObject({
        Member_Account: v.string(),
        Role: v.optional(v.picklist(['Owner', 'Admin', 'Member'])),
      }),
    ),
  ),
  online: v.optional(v.array(v.string())),
  banned: v.optional(v.array(v.strictObject({ Member_Account: v.string(), BannedUntil: v.number() }))),
  marks: v.optional(v.array(v.strictObject({ Member_Account: v.string(), Marks: v.array(v.number()) }))),
  admins: v.optional(v.array(v.string())),
});

const emulatedGroups = v.pipe(
  v.array(emulatedGroup),
  rule('each GroupId once', (groups: v.InferOutput<typeof emulatedGroup>[]) => {
    return new Set(groups.map(({ GroupId }) => GroupId)).size === groups.length;
  }),
);

/** The groups that an emulator starts with. */
export function openGroups(groups: readonly EmulatedGroup[], now: () => number): Group[] {
  const { issues } = validate(v.object({ groups: emulatedGroups }), { groups });
  if (issues) throw new InputError('createEmulator', issues);
  try {
    return groups.map((group) => openGroup(group, now));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new InputError('createEmulator', [{ path: 'groups', expected: error.message }]);
  }
}
