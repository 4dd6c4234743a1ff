import { must } from '../fuzz/documented/must.ts';

/** What one request would change: values by account, `undefined` for none. */
export interface Change {
  readonly before: ReadonlyMap<string, string | undefined>;
  readonly after: ReadonlyMap<string, string | undefined>;
  readonly outcome: 'done' | 'refused' | 'unknown';
}

/**
 * Compares what is there now with what was reported: what is done is there, what was refused is not, what is unknown
 * is one of both and never in between, and nothing else has changed.
 */
export function mustHaveHappened(
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  changes: readonly Change[],
): void {
  const concerned = new Set(changes.flatMap(({ after }) => [...after.keys()]));
  for (const { before, after, outcome } of changes) {
    const isDone = isState(now, after);
    const isUndone = isState(now, before);
    if (outcome === 'done') must(isDone, 'what succeeded is done');
    else if (outcome === 'refused') must(isUndone, 'what was refused is not done');
    else must(isDone || isUndone, 'what is unknown is done, or not, and never by halves');
  }
  for (const account of new Set([...then.keys(), ...now.keys()]))
    must(concerned.has(account) || then.get(account) === now.get(account), 'nobody else is concerned');
}

function isState(now: ReadonlyMap<string, string>, state: ReadonlyMap<string, string | undefined>): boolean {
  return [...state].every(([account, value]) => now.get(account) === value);
}
