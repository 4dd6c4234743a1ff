import { requireType } from '../../route.ts';
import type { Counters } from '../../state/counters.ts';
import type { World } from '../../world.ts';

/** The counters of a group, which is no community. */
export function countersOf({ groups, counters }: World, GroupId: string): Counters {
  const group = requireType(groups.require(GroupId), ['Private', 'Public', 'ChatRoom', 'AVChatRoom']);
  return counters.of(group);
}
