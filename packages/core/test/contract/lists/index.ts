import { conversation } from './conversation.ts';
import { follow } from './follow.ts';
import { group } from './group.ts';
import { groupMessage } from './group-message.ts';
import type { Lists } from './list.ts';
import { message } from './message.ts';
import { moderation } from './moderation.ts';
import { officialAccount } from './official-account.ts';
import { relation } from './relation.ts';
import { topic } from './topic.ts';

/** Of each list that the emulator answers in pages: how it comes to be there. */
export const LISTS: Lists = {
  ...conversation,
  ...follow,
  ...group,
  ...groupMessage,
  ...message,
  ...moderation,
  ...officialAccount,
  ...relation,
  ...topic,
};
