import type { AnyEndpoint } from '../../contract/families.ts';
import type { EndpointRecord } from '../records.ts';
import { fieldDifferences } from './fields.ts';
import { batchDifferences } from './outcomes.ts';
import { pageDifferences } from './pages.ts';

/** Where an endpoint does another thing than its record says. Those that are meant stand in `departures.json`. */
export function* differences(endpoint: AnyEndpoint, record: EndpointRecord): Generator<string> {
  yield* factDifferences(endpoint, record);
  yield* pageDifferences(endpoint, record);
  yield* batchDifferences(endpoint, record);
  yield* fieldDifferences(endpoint, record, 'request');
  yield* fieldDifferences(endpoint, record, 'response');
}

function* factDifferences(endpoint: AnyEndpoint, record: EndpointRecord): Generator<string> {
  for (const fact of ['name', 'service', 'command', 'idempotent'] as const)
    if (endpoint[fact] !== record[fact]) yield `${fact}: ${wordOf(endpoint[fact])}`;
  if ((endpoint.quota ?? null) !== record.quota) yield `quota: ${endpoint.quota}`;
  const { int64, query } = endpoint as { int64?: true; query?: object };
  const wide = [...record.request, ...record.response].some((row) => row.int64);
  if (Boolean(int64) !== wide) yield `int64: ${wide ? 'missing' : 'not documented'}`;
  const asked = record.query?.map(({ name }) => name) ?? [];
  if (Object.keys(query ?? {}).join() !== asked.join()) yield `query: ${Object.keys(query ?? {})}`;
}

/** An idempotence that depends is another than `true` and than `false`. */
const wordOf = (fact: unknown) => (typeof fact === 'function' ? 'depends' : String(fact));
