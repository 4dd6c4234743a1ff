import { inChinese } from '../../../packages/core/test/records/glossary.ts';
import { conventions } from './conventions.ts';
import { familyTitles } from './families.ts';
import { typeInChinese } from './types.ts';
import { webhooks } from './webhooks.ts';
import { words } from './words.ts';

const all = { ...words, ...conventions, ...webhooks };

/** What stands between words and sentences. */
const signs = {
  en: { colon: ': ', comma: ', ', semicolon: '; ', stop: '.', gap: ' ' },
  zh: { colon: '：', comma: '，', semicolon: '；', stop: '。', gap: '' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A language of the reference. */
export interface Language {
  readonly name: 'en' | 'zh';
  /** Where its pages lie, below `docs`. */
  readonly folder: string;
  /** From one of its folders to where English has the same folder. */
  readonly up: string;
  readonly signs: Readonly<Record<keyof typeof signs.en, string>>;
  /** Words of the reference. */
  say(word: keyof typeof all, ...put: readonly unknown[]): string;
  /** A heading, whose anchor is the same in each language. */
  heading(word: keyof typeof all): string;
  /** A text of a record. */
  told(text: string): string;
  family(name: string): string;
  /** The type of a field, as records write it. */
  type(name: string, items?: string): string;
}

export const english = speak(
  'en',
  '',
  '',
  (text) => text,
  (type) => type,
);
export const chinese = speak('zh', 'zh/', '../', inChinese, typeInChinese);
export const languages: readonly Language[] = [english, chinese];

function speak(
  name: Language['name'],
  folder: string,
  up: string,
  told: Language['told'],
  type: Language['type'],
): Language {
  return {
    name,
    folder,
    up,
    signs: signs[name],
    told,
    type,
    say: (word, ...put) => all[word][name].replaceAll(/\{(\d)\}/g, (_, at) => String(put[at - 1])),
    heading: (word) => `## ${all[word][name]}${name === 'en' ? '' : ` {#${anchorOf(all[word].en)}}`}`,
    family: (family) => familyTitles[family]?.[name] ?? family,
  };
}

/** As the site makes it of an English heading. */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}
