import type { EndpointRecord, Row } from '../records.ts';
import { isMap, leastOf, parentOf } from '../rows.ts';
import { structures } from '../values.ts';
import { type Bodies, nameOf, put, renamed } from './bodies.ts';
import type { Takes } from './fields.ts';

const UINT32 = 2 ** 32 - 1;
/** The id of a user is of 32 bytes at most, unless its row says otherwise; that of a device may stand in its place. */
const ACCOUNT = /(_Account|^UserID)$/;
const LONG_TEXT = 2000;
const LONG_LIST = 1000;

/** Where a request takes more than its row allows, or less. */
export function* limitDifferences(
  row: Row,
  bodies: Bodies,
  takes: Takes,
  record: EndpointRecord,
): Generator<string> {
  const body = bodies.with(row.field);
  if (!takes(body)) return;
  const isList = row.type === 'array';
  const put1 = (value: unknown) => put(body, row.field, isList ? [value] : value);
  const takes1: Takes = (value) => takes(put1(value));
  const types = isList ? [row.items] : row.type.split('|');
  if (isList) yield* lengths(row, bodies, body, takes, record);
  if (row.values && isKind(row, record))
    yield* kinds(row, (elements) => takes(put(body, listOf(row), elements)));
  else if (isMap(row)) yield* (row.values ? choices : texts)(row, (value) => takes1({ 0: value }));
  else if (row.values) yield* choices(row, takes1);
  else if (types.includes('string')) yield* texts(row, takes1);
  else if (types.includes('integer') || types.includes('number'))
    yield* numbers({ ...row, min: leastOf(row, record) }, takes1);
}

/** Whether it says of which kind an element of a message is. */
function isKind(row: Row, { request }: EndpointRecord): boolean {
  return (
    nameOf(row.field) === 'MsgType' &&
    request.some((each) => each.field === listOf(row) && each.ref === 'msgBody')
  );
}

const listOf = ({ field }: Row) => parentOf(field).replace(/\[\]$/, '');

/** What an element holds goes by its kind. */
function* kinds({ values = [] }: Row, takes: Takes): Generator<string> {
  for (const kind of values) {
    const { example = {}, fields = [] } = structures.elements[kind as string] ?? {};
    const having = (field: string, value: unknown) => put(example, `MsgContent.${field}`, value);
    const right = fields.flatMap(({ field, values = [], min }) =>
      [...values, ...(min ? [min] : [])].map((value) => [field, value] as const),
    );
    // All at once first: that is quick, and as a rule says it all.
    if (!takes([example, ...right.map(([field, value]) => having(field, value))])) {
      if (!takes([example])) yield `${JSON.stringify(kind)} refused`;
      for (const [field, value] of right)
        if (!takes([having(field, value)])) yield `${kind} ${field}: ${JSON.stringify(value)} refused`;
    }
    for (const { field, min } of fields)
      if (min && takes([having(field, min - 1)])) yield `${kind} ${field}: less than ${min} taken`;
  }
}

interface Limits extends Pick<Row, 'max' | 'int64'> {
  readonly min: number | undefined;
}

function* numbers({ min, max, int64 }: Limits, takes: Takes): Generator<string> {
  if (min !== undefined && !takes(min)) yield `${min} refused`;
  if (min !== undefined && takes(min - 1)) yield `less than ${min} taken`;
  if (min === undefined) for (const small of [0, 1]) if (!takes(small)) yield `${small} refused`;
  if (max !== undefined && !takes(max)) yield `${max} refused`;
  if (max !== undefined && takes(max + 1)) yield `more than ${max} taken`;
  if (max === undefined && !takes(int64 ? Number.MAX_SAFE_INTEGER : UINT32)) yield 'a large number refused';
}

function* texts({ field, type, constraint, maxBytes, prefix = '' }: Row, takes: Takes): Generator<string> {
  const long = (bytes: number) => prefix + 'x'.repeat(bytes - prefix.length);
  if (prefix && takes('text')) yield `text without ${prefix} taken`;
  const isAccount = ACCOUNT.test(nameOf(field)) && !constraint?.includes('RegistrationID');
  const most = maxBytes ?? (isAccount ? 32 : undefined);
  if (most === undefined) {
    if (type !== 'object' && !takes(long(LONG_TEXT))) yield 'a long text refused';
    return;
  }
  const wide = prefix + '直'.repeat((most - prefix.length) / 3);
  if (!takes(long(most)) || !takes(wide)) yield `${most} bytes refused`;
  if (takes(long(most + 1)) || takes(`${wide}直`)) yield `more than ${most} bytes taken`;
}

function* choices({ field, type, values = [], ref }: Row, takes: Takes): Generator<string> {
  for (const value of values) if (!takes(value)) yield `${JSON.stringify(value)} refused`;
  // Filters, and the types of messages, are open.
  if (type === 'array' || ref || nameOf(field) === 'MsgType') return;
  const others =
    typeof values[0] === 'number' ? [-1, 0, 1, 2, 3, 4, 5, 10, 100, UINT32] : ['NoSuchValue', ''];
  const taken = others.filter((value) => !values.includes(value) && takes(value));
  if (taken.length) yield `another value than ${values.join(' | ')} taken`;
}

function* lengths(
  row: Row,
  bodies: Bodies,
  body: ReturnType<Bodies['with']>,
  takes: Takes,
  { batch, partial, request }: EndpointRecord,
): Generator<string> {
  const { field, values } = row;
  const entry = bodies.entryOf(row);
  const inside = request.filter((each) => parentOf(each.field) === `${field}[]`);
  const isTop = !parentOf(field);
  const entries = (length: number) =>
    Array.from({ length }, (_, n) =>
      values?.length
        ? values[n % values.length]
        : isTop
          ? renamed(entry, n, inside, partial?.requestId)
          : entry,
    );
  const most = row.maxItems ?? (batch?.list === field ? batch.max : undefined);
  if (most === undefined) {
    if (!takes(put(body, field, entries(LONG_LIST)))) yield 'a long list refused';
    return;
  }
  if (!takes(put(body, field, entries(most)))) yield `${most} entries refused`;
  if (takes(put(body, field, entries(most + 1)))) yield `more than ${most} entries taken`;
}
