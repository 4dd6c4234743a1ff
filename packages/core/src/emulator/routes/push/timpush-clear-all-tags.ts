import { timpushClearAllTags } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { failuresOf } from './receivers.ts';
import { replaceTags } from './tags.ts';

/** Takes all tags. */
export const timpushClearAllTagsRoute = route(timpushClearAllTags, (world, { To_Account }) =>
  failuresOf(
    To_Account,
    (account) => account,
    (account) => replaceTags(world, { To_Account: account, Tags: [] }),
  ),
);
