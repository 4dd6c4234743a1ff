import { follow } from './follow.ts';
import { group } from './group.ts';
import type { Lists } from './list.ts';
import { moderation } from './moderation.ts';
import { officialAccount } from './official-account.ts';
import { relation } from './relation.ts';

/** Of each list that the emulator answers in pages: how it comes to be there. */
export const LISTS: Lists = { ...follow, ...group, ...moderation, ...officialAccount, ...relation };
