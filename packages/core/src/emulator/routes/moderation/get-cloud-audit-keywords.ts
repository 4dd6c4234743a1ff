import { getCloudAuditKeywords } from '../../../endpoints/moderation/index.ts';
import { pageOf, route } from '../../route.ts';
import { requireOwnApp } from './own-app.ts';

/** Pages of words. Assumptions: `TotalCount` is of those that were asked for; an offset past the end gives an empty page. */
export const getCloudAuditKeywordsRoute = route(getCloudAuditKeywords, (world, input) => {
  requireOwnApp(world, input);
  const { LibID, Content = '', Offset = 0, Limit } = input;
  const all = world.keywordLists.require(LibID).like(Content);
  const { page } = pageOf(world, all, Offset, Limit);
  return { RequestId: world.requestIds.next(), TotalCount: all.length, Infos: page };
});
