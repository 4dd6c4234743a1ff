/**
 * What the documentation allows, written down a second time: nothing in this folder asks the library's own schemas or
 * its catalogue.
 */

/** Something is not as documented; it says what. */
export class Undocumented extends Error {}

export function must(holds: unknown, claim: string): asserts holds {
  if (!holds) throw new Undocumented(claim);
}

export type Fields = Record<string, unknown>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
/** Holes are looked at, too: `every` skips them. */
export const all = (list: unknown, holds: (entry: unknown) => boolean): list is unknown[] =>
  Array.isArray(list) && Array.from(list as unknown[]).every(holds);
export const optional = (value: unknown, holds: (value: unknown) => boolean) =>
  value === undefined || holds(value);

/** What a thing is called, whatever it does when it is looked at. */
export function nameOf(value: unknown): string {
  try {
    return value instanceof Error ? `${value.name}: ${value.message}` : typeof value;
  } catch {
    return typeof value;
  }
}
