import { getLocalAuditKeywords, type LocalKeyword, WordType } from '../../../endpoints/moderation/index.ts';
import { pageOf, route } from '../../route.ts';
import { requireOwnApp } from './own-app.ts';

/**
 * Pages of words. Assumptions: those are like another that contain it, in whatever case; regular expressions count as words,
 * too; an offset past the end gives an empty page.
 */
export const getLocalAuditKeywordsRoute = route(getLocalAuditKeywords, (world, input) => {
  requireOwnApp(world, input);
  const { Keyword = '', FilterType, Offset = 0, Limit } = input;
  const all = world.localKeywords.list();
  const like = Keyword.toLowerCase();
  const asked = all.filter(
    (word) =>
      word.Keyword.toLowerCase().includes(like) &&
      (FilterType === undefined || word.FilterType === FilterType),
  );
  const { page } = pageOf(world, asked, Offset, Limit);
  return {
    RequestId: world.requestIds.next(),
    LocalAuditWords: page,
    TotalCount: all.length,
    TotalRegCount: patterns(all),
    CurCount: asked.length,
    CurRegCount: patterns(asked),
  };
});

function patterns(words: readonly LocalKeyword[]): number {
  return words.filter((word) => word.WordType === WordType.Pattern).length;
}
