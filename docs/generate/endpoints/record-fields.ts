import type { EndpointRecord, QueryRow, Row } from '../../../packages/core/test/records/records.ts';
import type { Language } from '../language/language.ts';
import { code, plain, table } from '../markdown.ts';

/** The fields of a body, all of it as the record has it. */
export function recordTable(rows: readonly Row[], { say, told, type }: Language): string {
  return table(
    [say('field'), say('type'), say('required'), say('rules'), say('meaning')],
    rows.map((row) => [
      code(row.field),
      type(row.type, row.items),
      say(row.required ? 'yes' : 'no'),
      row.constraint === null ? '–' : plain(told(row.constraint)),
      plain(told(row.meaning)),
    ]),
  );
}

/** Parameters of the URL that only this call has. */
export function queryTable(rows: readonly QueryRow[], { say, told, type: inWords }: Language): string {
  return table(
    [say('parameter'), say('type'), say('required'), say('rules'), say('meaning')],
    rows.map(({ name: parameter, type, required, constraint, meaning }) => [
      code(parameter),
      inWords(type),
      say(required ? 'yes' : 'no'),
      constraint === null ? '–' : plain(told(constraint)),
      plain(told(meaning)),
    ]),
  );
}

/** Whether the fields of a message stand inside, which records describe in a place of their own. */
export function nests({ request, response }: EndpointRecord): boolean {
  return [...request, ...response].some(({ ref }) => ref !== undefined);
}
