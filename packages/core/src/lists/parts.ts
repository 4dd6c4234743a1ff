/** A part of a list, and where in it the part begins. */
export interface Part {
  readonly index: number;
  readonly from: number;
  readonly entries: readonly unknown[];
}

/** What gives entries one by one. */
export type Entries = Iterable<unknown> | AsyncIterable<unknown>;

export function isIterable(value: unknown): boolean {
  const { [Symbol.iterator]: sync, [Symbol.asyncIterator]: async } = Object(value);
  return typeof value === 'object' && (typeof sync === 'function' || typeof async === 'function');
}

/** A list, or what comes one by one, in parts. It is read no further than the part that is asked for. */
export async function* partsOf(entries: Entries, most: number): AsyncGenerator<Part, void, undefined> {
  let from = 0;
  let index = 0;
  let part: unknown[] = [];
  for await (const entry of entries) {
    part.push(entry);
    if (part.length < most) continue;
    yield { index, from, entries: part };
    index += 1;
    from += part.length;
    part = [];
  }
  if (part.length) yield { index, from, entries: part };
}
