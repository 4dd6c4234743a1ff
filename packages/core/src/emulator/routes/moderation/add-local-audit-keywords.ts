import { addLocalAuditKeywords } from '../../../endpoints/moderation/index.ts';
import { route } from '../../route.ts';
import { requireOwnApp } from './own-app.ts';

/** Adds words. Assumption: checks of content do not look at them. */
export const addLocalAuditKeywordsRoute = route(addLocalAuditKeywords, (world, input) => {
  requireOwnApp(world, input);
  for (const word of input.LocalAuditWords) world.localKeywords.add(word);
  return { RequestId: world.requestIds.next() };
});
