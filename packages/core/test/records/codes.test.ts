import { explain } from '@tim-rest/core/explain';
import { describe, expect, it } from 'vitest';
import codes from '../../src/errors/codes.json' with { type: 'json' };
import { records } from './records.ts';

/** Listed on a page whose words for them were not to be had. */
const WITHOUT_CATEGORY = [6017];

interface Kind {
  readonly category: string;
}
interface Code extends Kind {
  readonly code: number;
  readonly elsewhere?: Readonly<Record<string, Kind | undefined>>;
}
const table = new Map((codes as readonly Code[]).map((code) => [code.code, code]));

/** What a code is in a service, by the table that the catalogue is made of. */
function kindOf(code: number, service: string): string | undefined {
  const known = table.get(code);
  return known?.elsewhere?.[service]?.category ?? known?.category;
}

it('makes no exception of a code that no record lists, nor of one that has a category', () => {
  const listed = records.flatMap(([, { errors }]) => errors.map(({ code }) => code));
  for (const code of WITHOUT_CATEGORY) {
    expect(listed).toContain(code);
    expect(table.get(code)?.category).toBe('unknown');
  }
});

describe.each(records)('%s', (_, { service, command, errors }) => {
  it('lists codes of the table only, each of a category, and as the record says where it does', () => {
    const kinds = errors.map(({ code }) => [code, kindOf(code, service)]);
    const nameless = kinds.filter(([, kind]) => kind === undefined || kind === 'unknown');
    expect(nameless.filter(([code]) => !WITHOUT_CATEGORY.includes(Number(code)))).toEqual([]);
    const said = errors.filter(({ category }) => category).map(({ code, category }) => [code, category]);
    expect(kinds).toEqual(expect.arrayContaining(said));
  });

  it('lists codes that have a meaning in its service, of the same category', () => {
    for (const { code } of errors) {
      const { meaning, category } = explain(code, `${service}/${command}`) ?? {};
      expect(meaning, `${code}`).not.toMatch(/^Error code \d+ is not known/);
      expect(category, `${code}`).toBe(kindOf(code, service));
    }
  });
});
