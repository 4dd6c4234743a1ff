import { getCloudAuditKeywordsIds } from '../../../endpoints/moderation/index.ts';
import { pageOf, route } from '../../route.ts';
import { requireOwnApp } from './own-app.ts';

/** Pages of lists. Assumption: an offset past the end gives an empty page. */
export const getCloudAuditKeywordsIdsRoute = route(getCloudAuditKeywordsIds, (world, input) => {
  requireOwnApp(world, input);
  const all = world.keywordLists.list().map(({ info }) => info);
  const { page } = pageOf(world, all, input.Offset ?? 0, input.Limit);
  return { RequestId: world.requestIds.next(), TotalCount: all.length, Infos: page };
});
