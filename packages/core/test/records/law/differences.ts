import type { AnyEndpoint } from '../../contract/families.ts';
import type { EndpointRecord } from '../records.ts';
import { Bodies } from './bodies.ts';
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
  yield* codecDifferences(endpoint, record);
}

/** Where an answer is read as another than what was meant, or another part of a request stands in the URL. */
function* codecDifferences({ codec }: AnyEndpoint, record: EndpointRecord): Generator<string> {
  const bodies = new Bodies(record, 'response');
  const wide = record.response.filter(({ int64 }) => int64);
  const write = (body: unknown) =>
    JSON.stringify(body, (_, value) => (isBigint(value) ? `${value}n` : value));
  for (const field of ['', ...wide.map(({ field }) => field)]) {
    const text = write(bodies.with(field));
    const read = codec?.read ?? JSON.parse;
    if (write(read(text.replaceAll(/"(\d+)n"/g, '$1'))) !== text)
      yield `int64 ${field}: ${wide.length ? 'missing' : 'not documented'}`;
  }
  const asked = record.query?.map(({ name }) => name) ?? [];
  if (String(codec?.query ?? []) !== String(asked)) yield `query: ${codec?.query}`;
}

const isBigint = (value: unknown) => typeof value === 'bigint';

/** An idempotence that depends is another than `true` and than `false`. */
const wordOf = (fact: unknown) => (typeof fact === 'function' ? 'depends' : String(fact));
