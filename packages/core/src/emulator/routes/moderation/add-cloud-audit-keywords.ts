import { addCloudAuditKeywords } from '../../../endpoints/moderation/index.ts';
import { route } from '../../route.ts';
import { requireOwnApp } from './own-app.ts';

/** Adds words. Assumption: they count at once. */
export const addCloudAuditKeywordsRoute = route(addCloudAuditKeywords, (world, input) => {
  requireOwnApp(world, input);
  const list = world.keywordLists.require(input.LibID);
  for (const word of input.UserKeywords) list.add(word);
  return { RequestId: world.requestIds.next() };
});
