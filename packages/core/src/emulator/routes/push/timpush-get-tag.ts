import { timpushGetTag } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { failuresOf, requireReceiver } from './receivers.ts';
import { tagsOf } from './tags.ts';

/** Tells tags. Assumption: who is there and has none has an empty list. */
export const timpushGetTagRoute = route(timpushGetTag, (world, { To_Account }) => ({
  UserTags: tagsOf(world, To_Account),
  ...failuresOf(
    To_Account,
    (account) => account,
    (account) => requireReceiver(world, account),
  ),
}));
