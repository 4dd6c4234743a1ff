import { type EndpointRecord, records } from '../../../packages/core/test/records/records.ts';
import { inOrder } from '../language/families.ts';
import type { Language } from '../language/language.ts';
import { code, table } from '../markdown.ts';
import type { Documented } from './endpoints.ts';

const all = records.map(([, record]) => record);

/** How many of the documented calls have an endpoint, by family, and how sure is what is known of them. */
export function coverage(endpoints: readonly Documented[], language: Language): string[] {
  const { say, family, signs } = language;
  const has = ({ name }: EndpointRecord) => endpoints.some(({ record }) => record.name === name);
  const row = (title: string, of: readonly EndpointRecord[], doubtful: string) => [
    title,
    `${of.filter(has).length} / ${of.length}`,
    doubtful || '–',
  ];
  const rows = inOrder(all.map((record) => record.family)).map((name) => {
    const held = all.filter((record) => record.family === name);
    return row(family(name), held, doubtful(held, language));
  });
  const counted = (['medium', 'low'] as const).map((confidence) => {
    const count = all.filter((record) => record.confidence === confidence).length;
    return say(confidence) + signs.colon + count;
  });
  return [
    say('coverageOf', all.filter(has).length, all.length),
    table(
      [say('family'), say('covered'), say('mediumOrLow')],
      [...rows, row(say('total'), all, counted.join(signs.comma))],
    ),
  ];
}

function doubtful(held: readonly EndpointRecord[], { say, signs }: Language): string {
  const groups = (['medium', 'low'] as const).map((confidence) => {
    const names = held.filter((record) => record.confidence === confidence).map(({ name }) => code(name));
    return names.length ? say(confidence) + signs.colon + names.join(signs.comma) : '';
  });
  return groups.filter(Boolean).join(signs.semicolon);
}
