import { imAddTag } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { addTags } from './tags.ts';

/** Gives tags. Assumption: those before a user for whom it is refused keep theirs. */
export const imAddTagRoute = route(imAddTag, (world, { UserTags }) => {
  for (const entry of UserTags) addTags(world, entry);
  return {};
});
