import { explain } from '@tim-rest/core/explain';
import type { Language } from '../language/language.ts';
import { plain, table, text } from '../markdown.ts';
import type { Documented } from './endpoints.ts';

/**
 * The codes that the official page lists: what each means in the service, and what the page says here. In Chinese,
 * into which the meanings are not translated, there is only what the page says.
 */
export function errorSection({ endpoint, record }: Documented, language: Language): string[] {
  const { say, told, up, name } = language;
  if (!record.errors.length) return [say('noErrors')];
  const rows = record.errors.map(({ code, meaning }) => {
    const usual = explain(code, endpoint.service)?.meaning ?? '';
    const here = same(usual, meaning) ? '–' : plain(told(meaning));
    const link = `[${code}](${up}../../errors/${code}.md)`;
    return name === 'zh' ? [link, plain(told(meaning))] : [link, text(usual), here];
  });
  const header = name === 'zh' ? [say('code'), say('here')] : [say('code'), say('meaning'), say('here')];
  return [say('errorsOf'), table(header, rows)];
}

function same(one: string, other: string): boolean {
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
  return bare(one) === bare(other);
}
