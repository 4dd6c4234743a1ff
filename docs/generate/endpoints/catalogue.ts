import { byFamily, type Documented } from './endpoints.ts';
import { idempotence } from './facts.ts';

/** What calls are filtered by. */
export interface Facets {
  readonly command: string;
  readonly family: string;
  /** Types of groups that it may be called for; none where it is about no group. */
  readonly types: readonly string[];
  /** Whether the official page asks for an edition or an addition. */
  readonly plan: boolean;
  readonly idempotent: 'yes' | 'no' | 'sometimes';
  readonly list: boolean;
  readonly batch: boolean;
  /** Calls a second. */
  readonly quota: number;
}

/** The filter above the tables of calls: what it knows of each stands in the page, by the name of the call's own page. */
export function callFilter(endpoints: readonly Documented[]): string {
  const calls = byFamily(endpoints).flatMap(([family, held]) =>
    held.map(({ endpoint, operation, record, slug }): [string, Facets] => [
      slug,
      {
        command: operation,
        family,
        types: Object.entries(record.groupTypes ?? {}).flatMap(([type, may]) => (may ? [type] : [])),
        plan: record.plan !== null,
        idempotent: idempotence(endpoint),
        list: endpoint.page !== undefined,
        batch: endpoint.batch !== undefined,
        quota: endpoint.quota ?? 0,
      },
    ]),
  );
  return `<CallFilter :calls='${JSON.stringify(Object.fromEntries(calls)).replaceAll("'", '&#39;')}' />`;
}
