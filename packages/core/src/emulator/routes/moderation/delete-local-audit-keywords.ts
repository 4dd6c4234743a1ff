import { deleteLocalAuditKeywords } from '../../../endpoints/moderation/index.ts';
import { route } from '../../route.ts';
import { requireOwnApp } from './own-app.ts';

/** Deletes words. */
export const deleteLocalAuditKeywordsRoute = route(deleteLocalAuditKeywords, (world, input) => {
  requireOwnApp(world, input);
  for (const word of input.LocalAuditWords) world.localKeywords.delete(word);
  return { RequestId: world.requestIds.next() };
});
