import { imRemoveAllTags } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { replaceTags } from './tags.ts';

/** Takes all tags. Assumption: also from those before a user for whom it is refused. */
export const imRemoveAllTagsRoute = route(imRemoveAllTags, (world, { To_Account }) => {
  for (const account of To_Account) replaceTags(world, { To_Account: account, Tags: [] });
  return {};
});
