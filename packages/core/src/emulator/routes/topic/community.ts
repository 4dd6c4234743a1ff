import { Refusal } from '../../refusal.ts';
import { requireType } from '../../route.ts';
import type { Group } from '../../state/group.ts';
import type { PermissionGroup } from '../../state/permission-groups.ts';
import type { Topic, Topics } from '../../state/topics.ts';
import type { World } from '../../world.ts';

interface InCommunity {
  readonly GroupId: string;
}

/** @throws {@link Refusal} 10010 when there is no such group, 10007 when it is no community. */
export function communityOf({ groups }: World, { GroupId }: InCommunity): Group {
  return requireType(groups.require(GroupId), ['Community']);
}

/** The topics of a community. Assumption: the code where it has none (11000). */
export function topicsOf(world: World, request: InCommunity): Topics {
  const group = communityOf(world, request);
  if (group.profile.fields.SupportTopic === 0) throw new Refusal(11000, 'the community has no topics');
  return world.topics.of(group);
}

/** @throws {@link Refusal} 110003 Assumption: also where there never was such a topic. */
export function requireTopic(topics: Topics, TopicId: string): Topic {
  const topic = topics.find(TopicId);
  if (topic) return topic;
  throw new Refusal(110003, 'the topic does not exist');
}

/** Where messages stand, and mutes hold: in a group, or in the topic of it that is named. */
export function placeOf(
  world: World,
  { GroupId, TopicId }: InCommunity & { readonly TopicId?: string | undefined },
): Group | Topic {
  if (!TopicId) return world.groups.require(GroupId);
  return requireTopic(topicsOf(world, { GroupId }), TopicId);
}

/**
 * A permission group, where it is there. Assumption: it may be made and changed whatever the `EnablePermission` of the
 * community is.
 */
export function permissionGroupOf(
  world: World,
  request: InCommunity & { readonly PermissionGroupId: string },
): PermissionGroup {
  return world.permissionGroups.of(communityOf(world, request)).require(request.PermissionGroupId);
}

/** Who is in it: members of the community alone. Assumption: who leaves the community leaves it, too. */
export function membersOf(group: Group, { members }: PermissionGroup): ReadonlyMap<string, number> {
  for (const account of members.keys()) if (!group.members.get(account)) members.delete(account);
  return members;
}

/** What came of an entry: nothing, or the refusal that this throws. */
export function outcomeOf(act: () => void): { ErrorCode: number; ErrorInfo: string } {
  try {
    act();
    return { ErrorCode: 0, ErrorInfo: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ErrorCode: error.errorCode, ErrorInfo: error.message };
  }
}
