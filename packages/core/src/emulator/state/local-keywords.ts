import {
  FilterType,
  type LocalKeyword,
  type LocalKeywordName,
  type NewLocalKeyword,
  WordType,
} from '../../endpoints/moderation/index.ts';
import { beijingTime } from '../beijing.ts';
import { Refusal } from '../refusal.ts';

const MOST_WORDS = 10_000;
const LONGEST_TEXT = 1000;

/**
 * The local list of words. Assumptions: a word and a regular expression of the same text are two; a word again is fine, and
 * is as it was given last; it is a word, and blocks, unless it says otherwise.
 */
export class LocalKeywords {
  readonly #now: () => number;
  readonly #words = new Map<string, LocalKeyword>();
  #made = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(word: NewLocalKeyword): void {
    const name = nameOf(word);
    const known = this.#words.get(name);
    if (!known && this.#words.size >= MOST_WORDS)
      throw new Refusal(2003, `the emulator keeps ${MOST_WORDS} local words at most`);
    const { Keyword, WordType: kind = WordType.Word, FilterType: filter = FilterType.Block } = word;
    const { ReplacedContent = '' } = word;
    if (Keyword === '' || Math.max(Keyword.length, ReplacedContent.length) > LONGEST_TEXT)
      throw new Refusal(2003, `a word has 1 to ${LONGEST_TEXT} characters, as has what replaces it`);
    const Id = known?.Id ?? ++this.#made;
    const UpdateTime = beijingTime(this.#now());
    this.#words.set(name, { Id, Keyword, WordType: kind, FilterType: filter, ReplacedContent, UpdateTime });
  }

  /** Assumption: one that is not there is fine. */
  delete(word: LocalKeywordName): void {
    this.#words.delete(nameOf(word));
  }

  /** In the order in which they came. */
  list(): LocalKeyword[] {
    return [...this.#words.values()];
  }
}

function nameOf({ Keyword, WordType: kind = WordType.Word }: LocalKeywordName): string {
  return `${kind}:${Keyword}`;
}
