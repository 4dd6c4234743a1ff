import { quietly } from './quietly.ts';

/**
 * Takes a request out of the list of what was fetched (resource timing), which holds whole URLs. It goes in a turn
 * later than the answer. Node removes entries by name; a browser, which does not have Node's `markResourceTiming`,
 * would remove everybody's.
 */
export function forget(href: () => string): void {
  setTimeout(() =>
    quietly(
      () =>
        'markResourceTiming' in performance &&
        (performance.clearResourceTimings as (name: string) => void)(href()),
    ),
  );
}
