import type { Group } from '../../state/group.ts';
import type { KeptMsg } from '../../state/group-messages.ts';
import type { World } from '../../world.ts';

/** Who has read a message, and which members have not; nothing for one without receipts. Assumption: its sender counts to neither. */
export function receiptsOf({ msgReaders }: World, group: Group, message: KeptMsg | undefined) {
  if (!message?.withReceipts) return undefined;
  const read = msgReaders.of(message).filter((account) => account !== message.from);
  const known = new Set([...read, message.from]);
  return {
    read,
    unread: group.members
      .list()
      .map(({ account }) => account)
      .filter((account) => !known.has(account)),
  };
}
