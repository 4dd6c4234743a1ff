import type { AnyEndpoint } from '../../contract/families.ts';
import type { EndpointRecord, Fields } from '../records.ts';
import { at, Bodies, put } from './bodies.ts';
import { fieldDifferences } from './fields.ts';
import { batchDifferences } from './outcomes.ts';
import { pageDifferences } from './pages.ts';

/** Where an endpoint does another thing than its record says. Those that are meant stand in `departures.json`. */
export function* differences(endpoint: AnyEndpoint, record: EndpointRecord): Generator<string> {
  yield* factDifferences(endpoint, record);
  yield* codecDifferences(endpoint, record);
  yield* pageDifferences(endpoint, record);
  yield* batchDifferences(endpoint, record);
  yield* fieldDifferences(endpoint, record, 'request');
  yield* fieldDifferences(endpoint, record, 'response');
}

function* factDifferences(endpoint: AnyEndpoint, record: EndpointRecord): Generator<string> {
  for (const fact of ['name', 'service', 'command', 'idempotent'] as const)
    if (endpoint[fact] !== record[fact]) yield `${fact}: ${wordOf(endpoint[fact])}`;
  if ((endpoint.quota ?? null) !== record.quota) yield `quota: ${endpoint.quota}`;
}

/** Where the codec puts other fields into the URL, or reads an integer of 64 bits as a number. */
function* codecDifferences({ codec }: AnyEndpoint, record: EndpointRecord): Generator<string> {
  const asked = record.query?.map(({ name }) => name) ?? [];
  if ((codec?.query ?? []).join() !== asked.join()) yield `query: ${codec?.query}`;
  const wide = record.response.filter(({ int64 }) => int64);
  const isNeeded = asked.length || wide.length || record.request.some(({ int64 }) => int64);
  if (codec && !isNeeded) yield 'codec: not documented';
  const bodies = new Bodies(record, 'response');
  for (const { field } of wide) {
    const marked = JSON.stringify(put(bodies.with(field), field, '@'), (_, each) =>
      typeof each === 'bigint' ? Number(each) : each,
    );
    const text = marked.replace('"@"', '9223372036854775807');
    const value = at((codec?.read ?? JSON.parse)(text) as Fields, field);
    if (value !== 2n ** 63n - 1n) yield `int64: ${field} read as ${typeof value}`;
  }
}

/** An idempotence that depends is another than `true` and than `false`. */
const wordOf = (fact: unknown) => (typeof fact === 'function' ? 'depends' : String(fact));
