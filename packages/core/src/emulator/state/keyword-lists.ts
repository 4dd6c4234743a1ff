import type { AuditLabel, Keyword, KeywordList, NewKeyword } from '../../endpoints/moderation/index.ts';
import { beijingTime } from '../beijing.ts';
import { Refusal } from '../refusal.ts';

export const MOST_WORDS = 10_000;
export const LONGEST_WORD = 1000;

/** A keyword list of cloud moderation, as the console would have made it. */
export interface EmulatedKeywordList {
  readonly ID: string;
  readonly LibName?: string | undefined;
  /** What is done to a text with one of its words; default `Block`. */
  readonly Suggestion?: 'Block' | 'Review' | undefined;
  readonly words?: readonly NewKeyword[] | undefined;
}

/** A word that was found in a text. */
export interface Hit {
  readonly word: string;
  readonly label: AuditLabel;
  readonly suggestion: string;
}

type Word = Keyword & { readonly label: AuditLabel };

/** One list and its words. */
export class Keywords {
  readonly info: KeywordList;
  readonly #now: () => number;
  readonly #words = new Map<string, Word>();
  #made = 0;

  constructor(
    { ID, LibName = '', Suggestion = 'Block', words = [] }: EmulatedKeywordList,
    now: () => number,
  ) {
    this.info = { ID, LibName, Describe: '', CreateTime: `${beijingTime(now())} +0800 CST`, Suggestion };
    this.#now = now;
    for (const word of words) this.add(word);
  }

  /** Assumptions: a word again is fine, and has its new label; one without a label is `Illegal`. */
  add({ Content, Label = 'Illegal' }: NewKeyword): void {
    const known = this.#words.get(Content);
    if (!known && this.#words.size >= MOST_WORDS)
      throw new Refusal(2003, `the emulator keeps ${MOST_WORDS} words a list at most`);
    if (Content === '' || Content.length > LONGEST_WORD)
      throw new Refusal(2003, `a word has 1 to ${LONGEST_WORD} characters`);
    const { ID = String(++this.#made), CreateTime = beijingTime(this.#now()) } = known ?? {};
    this.#words.set(Content, { ID, Content, CreateTime, label: Label });
  }

  /** The id of the word, where it was there. */
  delete(word: string): string | undefined {
    const ID = this.#words.get(word)?.ID;
    this.#words.delete(word);
    return ID;
  }

  /** In the order in which they came. Assumption: those are like another that contain it, in whatever case. */
  like(text: string): Keyword[] {
    const like = text.toLowerCase();
    const found = [...this.#words.values()].filter(({ Content }) => Content.toLowerCase().includes(like));
    return found.map(({ ID, Content, CreateTime }) => ({ ID, Content, CreateTime }));
  }

  /** Assumption: the case of letters does not count. */
  hits(text: string): Hit[] {
    const lower = text.toLowerCase();
    const found = [...this.#words.values()].filter(({ Content }) => lower.includes(Content.toLowerCase()));
    return found.map(({ Content, label }) => ({ word: Content, label, suggestion: this.info.Suggestion }));
  }
}

/** All of them, by id. */
export class KeywordLists {
  readonly #lists: ReadonlyMap<string, Keywords>;

  constructor(lists: readonly EmulatedKeywordList[], now: () => number) {
    this.#lists = new Map(lists.map((list) => [list.ID, new Keywords(list, now)]));
  }

  list(): Keywords[] {
    return [...this.#lists.values()];
  }

  /** @throws {@link Refusal} Assumption: the code for a list that is not there (2003). */
  require(LibID: string): Keywords {
    const list = this.#lists.get(LibID);
    if (list) return list;
    throw new Refusal(2003, 'no such LibID');
  }
}
