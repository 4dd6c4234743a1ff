import { deleteCloudAuditKeywords } from '../../../endpoints/moderation/index.ts';
import { route } from '../../route.ts';
import { requireOwnApp } from './own-app.ts';

/** Deletes words. Assumptions: one that is not on the list has no id; a call that deletes none is still OK. */
export const deleteCloudAuditKeywordsRoute = route(deleteCloudAuditKeywords, (world, input) => {
  requireOwnApp(world, input);
  const list = world.keywordLists.require(input.LibID);
  const Details = input.Keywords.map((Keyword) => {
    const KeywordID = list.delete(Keyword);
    return KeywordID === undefined
      ? { KeywordID: '', Keyword, Deleted: false, ErrorInfo: 'no such keyword' }
      : { KeywordID, Keyword, Deleted: true, ErrorInfo: '' };
  });
  const Count = Details.filter(({ Deleted }) => Deleted).length;
  return { RequestId: world.requestIds.next(), Details, Count };
});
