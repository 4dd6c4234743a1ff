import { type BatchEndpoint, outcomesOf } from '@tim-rest/core';
import type { AnyEndpoint } from '../../contract/families.ts';
import type { EndpointRecord, Fields, Partial } from '../records.ts';
import { Bodies, put, renamed } from './bodies.ts';

const WORDS = 'why it failed';

/** Where the rule for lists splits another list, or reads another outcome from an answer than the documented one. */
export function* batchDifferences(endpoint: AnyEndpoint, record: EndpointRecord): Generator<string> {
  const { batch: rule } = endpoint;
  const { batch, partial } = record;
  if (!batch && !partial) {
    if (rule) yield 'batch: not documented';
    return;
  }
  const list = batch?.list ?? partial?.requestList;
  // No rule can speak of a list within another, and none is asked for.
  if (!rule && /\W/.test(list ?? '')) return;
  if (rule?.list !== list) yield `batch: the list ${rule?.list}`;
  if (rule?.key && !record.request.some(({ field }) => field === `${list}[].${rule.key}`))
    yield `batch: entries by ${rule.key}`;
  if (rule?.max !== batch?.max) yield `batch: at most ${rule?.max}`;
  if (Boolean(rule?.outcomes) !== Boolean(partial))
    yield `outcomes: ${partial ? 'no rule' : 'not documented'}`;
  else if (partial && rule?.list === partial.requestList)
    yield* outcomeDifferences(endpoint as BatchEndpoint<unknown, unknown>, partial, record);
}

interface Case {
  /** Of the code; nothing where the entry is not listed. */
  readonly code?: unknown;
  readonly listed: boolean;
  readonly verdict: string;
}

function* outcomeDifferences(
  endpoint: BatchEndpoint<unknown, unknown>,
  partial: Partial,
  record: EndpointRecord,
): Generator<string> {
  const { list, requestList, requestId } = partial;
  for (const [what, name = null, documented] of namesOf(endpoint, partial))
    if (name !== documented) yield `outcomes: ${what} ${name}`;
  const row = record.request.find(({ field }) => field === requestList);
  if (!row || !requestList) return;
  const bodies = new Bodies(record, 'request');
  const entry = bodies.entryOf(row);
  const named = (n: number) => renamed(entry, n, record.request, requestId);
  const nameAt = (n: number) => (requestId ? (named(n) as Fields)[requestId] : named(n));

  const cases = [...casesOf(partial, record)];
  const listing = cases.flatMap(({ listed, code }, n) => (listed ? [itemOf(partial, nameAt(n), code)] : []));
  const answer = inside(list, listing.reverse(), {
    ...new Bodies(record, 'response').with(''),
    ErrorCode: 0,
  });
  const request = put(
    bodies.with(requestList),
    requestList,
    cases.map((_, n) => named(n)),
  );
  const { succeeded, failed, pending = [] } = outcomesOf(endpoint, request, answer);

  const verdicts = new Map<string, string>();
  const note = (parts: readonly { input: unknown; error?: unknown }[], word: string) => {
    for (const { input, error } of parts)
      for (const each of (input as Fields)[requestList] as unknown[])
        verdicts.set(JSON.stringify(each), word || wordOf(error));
  };
  note(succeeded, 'done');
  note(pending, 'pending');
  note(failed, '');
  for (const [n, { verdict, listed, code }] of cases.entries()) {
    const got = verdicts.get(JSON.stringify(named(n)));
    const what = listed
      ? partial.code
        ? `${partial.code} ${JSON.stringify(code)}`
        : 'listed'
      : 'not listed';
    if (got !== verdict) yield `outcomes: ${what}: ${got}, not ${verdict}`;
  }
}

function namesOf({ batch }: BatchEndpoint<unknown, unknown>, { list, id, code, info, requestId }: Partial) {
  const { key, outcomes } = batch;
  return [
    ['in', outcomes?.in, list],
    ['key', outcomes?.key, id],
    ['code', outcomes?.code, code],
    ['words', outcomes?.words, info],
    ['entries by', key, requestId],
  ] as const;
}

function* casesOf(partial: Partial, { response }: EndpointRecord): Generator<Case> {
  const { code, success, settled = [], pending = [], missing, info } = partial;
  // What is listed without a code has failed, unless those that are missing have.
  const isListOfDone = !code && (missing === 'failed' || missing === 'skipped');
  if (!code) yield { listed: true, verdict: isListOfDone ? 'done' : 'failed' };
  for (const value of [...(success ?? []), ...settled]) yield { listed: true, code: value, verdict: 'done' };
  for (const value of pending) yield { listed: true, code: value, verdict: 'pending' };
  if (code && success) {
    const { type } = response.find(({ field }) => field.endsWith(`[].${code}`)) ?? {};
    const isErrorCode = !success.length || success.includes(0);
    const wrong = type === 'boolean' ? !success[0] : isErrorCode ? 30_001 : 98;
    const words = info ? ` ${WORDS}` : '';
    yield { listed: true, code: wrong, verdict: isErrorCode ? `api.30001${words}` : 'failed' };
  }
  if (missing === 'succeeded') yield { listed: false, verdict: 'done' };
  else if (missing) yield { listed: false, verdict: 'failed' };
}

/** What an answer says of one entry. */
function itemOf({ id, code, info }: Partial, name: unknown, value: unknown): unknown {
  if (id === null) return name;
  return { ...inside(id, name, {}), ...(code && { [code]: value }), ...(info && { [info]: WORDS }) };
}

/** The object with a value at the path `A.B`. */
function inside(path: string, value: unknown, object: Fields): Fields {
  const [name = '', ...rest] = path.split('.');
  const inner = rest.length ? inside(rest.join('.'), value, Object(object[name])) : value;
  return { ...object, [name]: inner };
}

function wordOf(error: unknown): string {
  const { code, errorInfo } = error as { code: string; errorInfo?: string };
  if (code === 'response.entry-failed') return 'failed';
  return errorInfo ? `${code} ${errorInfo}` : code;
}
