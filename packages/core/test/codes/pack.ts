import type { ErrorCategory, Replay } from '../../src/errors/catalogue.ts';
import codes from '../../src/errors/codes.json' with { type: 'json' };

interface Meaning {
  readonly category: ErrorCategory;
  readonly replay: Replay;
}

interface Row extends Meaning {
  readonly code: number;
  /** By service: what it means there, where that is something else. */
  readonly elsewhere?: Readonly<Record<string, Meaning>>;
}

/** Known by their range alone: checks of the UserSig, limits of the plan, and codes of the app's own webhooks. */
export const ranges: readonly (readonly [first: number, last: number, category: ErrorCategory])[] = [
  [10_100, 10_200, 'permission'],
  [38_000, 39_000, 'permission'],
  [70_000, 70_099, 'authentication'],
  [72_000, 72_999, 'quota'],
  [120_001, 130_000, 'permission'],
];

/** The file of the packed codes: what the catalogue reads, and apps carry. */
export function packedCodes(): string {
  const rows = codes as readonly Row[];
  const spans = ranges.map(([first, last, category]) => ({
    code: first,
    sign: `${letterOf(category)}+${last - first};`,
  }));
  const lines = [
    ...linesOf([...spans, ...rows.filter(isToBeTold).map(signed)]),
    ...exceptionsOf(rows).map(([service, few]) => `,${linesOf(few.map(signed)).join('')} ${service}/`),
  ];
  return `// Made from codes.json by \`npm run codes\`: change that file, not this one.

/** Read by \`lookUp\`, which says how. */
export const packed =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;
}

/** Not what has no category, nor what its range says as well. */
function isToBeTold({ code, category, replay }: Row): boolean {
  const range = ranges.find(([first, last]) => first <= code && code <= last);
  return category !== 'unknown' && (replay !== 'final' || category !== range?.[2]);
}

/** By service: what means something else there. */
function exceptionsOf(rows: readonly Row[]): [service: string, few: Row[]][] {
  const all = rows.flatMap(({ code, elsewhere = {} }) =>
    Object.entries(elsewhere).map(([service, meaning]) => ({ service, row: { code, ...meaning } })),
  );
  const services = [...new Set(all.map(({ service }) => service))];
  return services.map((each) => [each, all.filter(({ service }) => service === each).map(({ row }) => row)]);
}

interface Signed {
  readonly code: number;
  readonly sign: string;
}

const letterOf = (category: ErrorCategory) => category.slice(0, 1);

/** A mark only for a replay that is not the usual one of its category. */
function signed({ code, category, replay }: Row): Signed {
  const marks = { stale: '!', refused: '-', final: '.', ambiguous: '?' };
  const usual = { server: 'ambiguous', 'rate-limit': 'refused' }[category as string] ?? 'final';
  return { code, sign: letterOf(category) + (replay === usual ? '' : marks[replay]) };
}

/** Each with the step from the one before it, a thousand a line; a range comes before what it holds. */
function linesOf(entries: readonly Signed[]): string[] {
  const lines: string[] = [];
  let before = 0;
  for (const { code, sign } of entries.toSorted((a, b) => a.code - b.code)) {
    if (Math.floor(code / 1000) !== Math.floor(before / 1000)) lines.push('');
    const step = code - before;
    lines.push(`${lines.pop() ?? ''}${step === 1 ? '' : step}${sign}`);
    before = code;
  }
  return lines;
}
