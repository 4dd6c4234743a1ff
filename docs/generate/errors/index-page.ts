import { code, page, table, text } from '../markdown.ts';
import type { KnownError } from './codes.ts';
import { categories, families, replays } from './words.ts';

/** All errors, by category: a table each, which the filter above them narrows where scripts run. */
export function errorsIndex(errors: readonly KnownError[]): string {
  const sections = Object.entries(categories).flatMap(([category, words]) => {
    const held = errors.filter((error) => error.category === category);
    return held.length ? [`## ${category}`, `${words[0]?.toUpperCase()}${words.slice(1)}.`, rows(held)] : [];
  });
  const count = errors.filter(({ errorCode }) => errorCode !== undefined).length;
  return page(
    {
      title: 'Error codes',
      description: 'Every error code of the service and of this library.',
      outline: false,
      prev: false,
      next: false,
    },
    '# Error codes',
    `${count} codes of the service, and ${errors.length - count} of this library. Each has a page of its own.`,
    '<ErrorFilter />',
    ...sections,
    '## Public codes {#public}',
    'Codes from 60000 to 79999 are public: any call may be answered by one of them. Those of other ranges belong to a family of commands, and are listed by their pages.',
  );
}

function rows(errors: readonly KnownError[]): string {
  return table(
    ['Code', 'Meaning', 'From', 'Sent again'],
    errors.map(({ slug, meaning, family, replay }) => [
      `[${slug}](./${slug}.md)`,
      text(meaning),
      family === 'public' ? 'any call' : (families[family] ?? code(family)),
      replay ? replays[replay].short : '–',
    ]),
  );
}
