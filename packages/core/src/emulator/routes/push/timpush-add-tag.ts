import { timpushAddTag } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { failuresOf } from './receivers.ts';
import { addTags, replaceTags } from './tags.ts';

/** Gives tags, or changes them for others. */
export const timpushAddTagRoute = route(timpushAddTag, (world, { UserTags, Replace }) =>
  failuresOf(
    UserTags,
    ({ To_Account }) => To_Account,
    (entry) => (Replace === 1 ? replaceTags : addTags)(world, entry),
  ),
);
