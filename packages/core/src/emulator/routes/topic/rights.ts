import { Refusal } from '../../refusal.ts';
import type { PermissionGroup } from '../../state/permission-groups.ts';

/** The rights that it has in a topic. Assumption: the code where it has none. */
export function requireRights({ topics }: PermissionGroup, TopicId: string): number {
  const rights = topics.get(TopicId);
  if (rights !== undefined) return rights;
  throw new Refusal(110011, 'it has no rights in the topic');
}
