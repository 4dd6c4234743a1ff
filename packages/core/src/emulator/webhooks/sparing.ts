import type { Decided } from '../route.ts';

/**
 * Goes on without the accounts that a webhook refuses. In the answer all stand as in the request: those who are refused with 0, as
 * those for whom nothing could be done.
 *
 * @param list - What the list is called, in request and answer.
 * @param key - What an account is called in it.
 */
export function sparing<In extends object, Out>(
  input: In,
  list: keyof In & keyof Out & string,
  key: string,
  refused: readonly string[] = [],
): Decided<In, Out> {
  type Rows = readonly Readonly<Record<string, unknown>>[];
  const rows = input[list] as Rows;
  const others = rows.filter((row) => !refused.includes(row[key] as string));
  const all = (results: Rows) =>
    rows.map((row) => results.find((each) => each[key] === row[key]) ?? { [key]: row[key], Result: 0 });
  if (!others.length) return { answer: { [list]: all([]) } as Out };
  return {
    input: { ...input, [list]: others },
    answered: (answer) => ({ ...answer, [list]: all(answer[list] as Rows) }),
  };
}
