import { imRemoveTag } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { removeTags } from './tags.ts';

/** Takes tags. Assumption: also from those before a user for whom it is refused. */
export const imRemoveTagRoute = route(imRemoveTag, (world, { UserTags }) => {
  for (const entry of UserTags) removeTags(world, entry);
  return {};
});
