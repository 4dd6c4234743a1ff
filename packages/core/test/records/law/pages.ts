import type { AnyEndpoint } from '../../contract/families.ts';
import type { EndpointRecord, Fields, Page } from '../records.ts';
import { Bodies, put } from './bodies.ts';

type Next = (page: Fields, request: Fields) => Fields | false;

/** Where the rule for the next page asks for another than the documented one, or ends elsewhere. */
export function* pageDifferences(endpoint: AnyEndpoint, record: EndpointRecord): Generator<string> {
  const { page: rule } = endpoint;
  const { page } = record;
  if (!rule || !page) {
    if (rule) yield 'page: not documented';
    if (page) yield 'page: no rule';
    return;
  }
  if (rule.items !== page.items) yield `page: items in ${rule.items}`;
  const next: Next = (answer, request) => (rule.next as unknown as Next)(answer, sent(endpoint, request));
  if (page.kind === 'cursor') yield* cursor(next, page, record);
  if (page.kind === 'offset') yield* offset(next, page, record);
  for (const [field, value] of Object.entries(page.first ?? {})) {
    const given = put(new Bodies(record, 'request').with(field), field, undefined);
    const first = sent(endpoint, given)[field] ?? value;
    if (first !== value) yield `page: begins with ${field} ${JSON.stringify(first)}`;
  }
}

/** The request with what the schema fills in. */
function sent({ input }: AnyEndpoint, request: Fields): Fields {
  const result = input['~standard'].validate(request) as { value?: unknown };
  return (result.value ?? request) as Fields;
}

function* cursor(next: Next, page: Page, record: EndpointRecord): Generator<string> {
  const { carry = {}, first = {}, end } = page;
  const answer = new Bodies(record, 'response').with(page.items);
  const request = { ...new Bodies(record, 'request').with(''), ...first };
  const cursors = (round: number) => cursorsOf(record, page, round);
  const open = end && !Object.values(carry).includes(end.field) ? { [end.field]: other(end) } : {};
  let asked = request;
  for (const round of [1, 2]) {
    const to = cursors(round);
    const expected = Object.fromEntries(Object.entries(carry).map(([to1, from]) => [to1, to[from]]));
    const got = next({ ...answer, ...open, ...to }, asked);
    if (textOf(got) !== textOf(expected)) yield `page: goes on with ${textOf(got)}, not ${textOf(expected)}`;
    asked = { ...asked, ...expected };
  }
  const isWide = record.response.find(({ field }) => field === end?.field)?.int64;
  for (const value of end ? [...end.values, ...(end.except ? [99] : [])] : []) {
    const last = isWide ? BigInt(value as number) : value;
    const got = next({ ...answer, ...cursors(3), [end?.field ?? '']: last }, asked);
    if (got !== false) yield `page: goes on after ${end?.field} ${JSON.stringify(value)}`;
  }
}

/** What an answer says of where the page after it begins, another in each round. */
export function cursorsOf({ response }: EndpointRecord, { carry = {} }: Page, round: number): Fields {
  return Object.fromEntries(
    Object.values(carry).map((field, n) => {
      const { type, int64 } = response.find((row) => row.field === field) ?? {};
      const value = 700 * round + n;
      return [field, type === 'string' ? `cursor${value}` : int64 ? BigInt(value) : value];
    }),
  );
}

/** A value after which there is another page. */
export function other({ values, except }: NonNullable<Page['end']>): unknown {
  if (except?.length) return except[0];
  return typeof values[0] === 'number' ? [0, 1, 2, 3].find((value) => !values.includes(value)) : 'more';
}

function* offset(next: Next, page: Page, record: EndpointRecord): Generator<string> {
  const { items, offset = '', total = '' } = page;
  const answer = new Bodies(record, 'response').with(items);
  const [item] = answer[items] as unknown[];
  const request = { ...new Bodies(record, 'request').with(''), [offset]: 7 };
  const ended = { ...answer, [items]: [item, item, item], [total]: 10 };
  const got = next({ ...ended, [total]: 11 }, request);
  if (textOf(got) !== textOf({ [offset]: 10 })) yield `page: goes on with ${textOf(got)}`;
  const begun = next({ ...ended, [total]: 11 }, put(request, offset, undefined));
  if (textOf(begun) !== textOf({ [offset]: 3 })) yield `page: begins with ${textOf(begun)}`;
  if (next(ended, request) !== false) yield `page: goes on after ${total}`;
}

/** In the order of names, so that the order of fields does not count. */
function textOf(value: object | false): string {
  const text = (_: string, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each);
  return value
    ? JSON.stringify(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
        text,
      )
    : 'false';
}
