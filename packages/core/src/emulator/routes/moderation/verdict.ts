import type { World } from '../../world.ts';

/** What a check says of a text or picture. */
interface Verdict {
  readonly Result: string;
  readonly Score: number;
  readonly Label: string;
  readonly Keywords: string[];
}

/**
 * Judges by the keyword lists of the cloud. Assumptions: a list that blocks comes before one that lets review; the label is
 * that of the first word found; whatever has none of the words passes, by any policy. A picture is judged by its
 * address, so that a test can have one that is blocked.
 */
export function verdictOf({ keywordLists }: World, content: string): Verdict {
  const hits = keywordLists.list().flatMap((list) => list.hits(content));
  const worst = hits.find(({ suggestion }) => suggestion === 'Block') ?? hits[0];
  if (!worst) return { Result: 'Pass', Score: 0, Label: 'Normal', Keywords: [] };
  return {
    Result: worst.suggestion,
    Score: worst.suggestion === 'Block' ? 100 : 70,
    Label: worst.label,
    Keywords: [...new Set(hits.map(({ word }) => word))],
  };
}
