import { imGetTag } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { tagsOf } from './tags.ts';

/** Tells tags. Assumptions: who is not there is left out; who is there and has none has an empty list. */
export const imGetTagRoute = route(imGetTag, (world, { To_Account }) => ({
  UserTags: tagsOf(world, To_Account),
}));
