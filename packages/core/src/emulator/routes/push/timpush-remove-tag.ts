import { timpushRemoveTag } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { failuresOf } from './receivers.ts';
import { removeTags } from './tags.ts';

/** Takes tags. */
export const timpushRemoveTagRoute = route(timpushRemoveTag, (world, { UserTags }) =>
  failuresOf(
    UserTags,
    ({ To_Account }) => To_Account,
    (entry) => removeTags(world, entry),
  ),
);
