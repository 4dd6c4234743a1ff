import type { World } from '../../world.ts';
import { keyOf } from './contacts.ts';

/** A conversation in the list of a user. */
export interface Recent {
  readonly key: string;
  /** When something was said last, in seconds since the epoch. */
  readonly time: number;
  /** What that was: nothing else is the same. */
  readonly last: unknown;
}

/**
 * The conversations of a user, the newest first. Assumptions: a group is one where the user is a member and something was said,
 * elsewhere than in a topic; one without messages that the user sees is none.
 */
export function recentOf(world: World, owner: string): Recent[] {
  const { c2cMessages, groups, groupMessages, deletedContacts } = world;
  const users = [...c2cMessages.conversations(owner)].map(([To_Account, message]) => ({
    key: keyOf({ Type: 1, To_Account }),
    time: message.MsgTimeStamp,
    last: message,
  }));
  const joined = groups
    .list()
    .filter(({ group }) => group.members.get(owner))
    .flatMap(({ group }) => {
      const { news } = groupMessages.in(group);
      return news ? [{ key: keyOf({ Type: 2, ToGroupId: group.id }), time: news.time, last: news }] : [];
    });
  return [...users, ...joined]
    .filter(({ key, last }) => !deletedContacts.has(owner, key, last))
    .sort((a, b) => b.time - a.time);
}
