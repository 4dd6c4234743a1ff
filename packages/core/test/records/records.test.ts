import { describe, expect, it } from 'vitest';
import { endpoints, fileOf } from '../contract/families.ts';
import { type EndpointRecord, type Fields, type Row, readJson, records } from './records.ts';
import { faultsOf } from './rows.ts';
import { disagreements, fits, structures } from './values.ts';

interface Tolerated {
  readonly operation: string;
  readonly side: string;
  readonly kind: string;
  readonly path: string;
  readonly reason: string;
}

const KEYS =
  'name family service command title summary groupTypes plan idempotent idempotencyNote quota batch batchNote page partial partialNote request response limits pagination errors examples samples docs sources confidence notes';
const OPTIONAL_KEYS = ['query', 'quotaNote', 'groupTypesNote', 'caller', 'traps', 'scenes'];
const GROUP_TYPES = ['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community'];

/** Samples that say another thing than the rows, each with the reason why the rows are right. */
const tolerated = readJson<readonly Tolerated[]>('tolerated.json');
const operationOf = ({ service, command }: EndpointRecord) => `${service}/${command}`;
const faultsBetween = (body: Fields, rows: readonly Row[]) =>
  [...disagreements(body, rows)].map(({ kind, path }) => `${kind} ${path}`);

it('has each name and each operation once', () => {
  const names = records.map(([, { name }]) => name);
  const operations = records.map(([, record]) => operationOf(record));
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(operations).size).toBe(operations.length);
  expect(records.length).toBe(174);
});

it(`has one for each endpoint, and ${records.length - endpoints.length} whose endpoint is to come`, () => {
  const found = endpoints.map(([name, , family]) => `${family.name}/${fileOf(name)}.json`);
  const paths = records.map(([path]) => path);
  expect(found.filter((path) => !paths.includes(path))).toEqual([]);
});

it('tolerates nothing without a reason, and nothing of an operation that is gone', () => {
  const operations = records.map(([, record]) => operationOf(record));
  expect(tolerated.filter(({ reason }) => !reason)).toEqual([]);
  expect(tolerated.filter(({ operation }) => !operations.includes(operation))).toEqual([]);
});

it.each(Object.entries({ ...structures.elements, offlinePushInfo: structures.offlinePushInfo }))(
  'describes %s, and its example',
  (_, { fields, example }) => {
    expect([...faultsOf(fields)]).toEqual([]);
    expect(faultsBetween((example.MsgContent ?? example) as Fields, fields)).toEqual([]);
  },
);

describe.each(records)('%s', (path, record) => {
  it('is complete', () => {
    const keys = Object.keys(record);
    expect(KEYS.split(' ').filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !KEYS.split(' ').includes(key) && !OPTIONAL_KEYS.includes(key))).toEqual([]);
    expect(path).toBe(`${record.family}/${fileOf(record.name)}.json`);
    expect(record.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
    expect(['high', 'medium', 'low']).toContain(record.confidence);
    expect(record.idempotent).toBeTypeOf('boolean');
    expect(record.quota ?? 1).toBeGreaterThan(0);
    expect(Object.keys(record.groupTypes ?? {}).filter((type) => !GROUP_TYPES.includes(type))).toEqual([]);
    expect(new Set(record.errors.map(({ code }) => code)).size).toBe(record.errors.length);
    for (const { code, meaning } of record.errors)
      expect([code, meaning]).toEqual([expect.any(Number), expect.any(String)]);
  });

  it('tells more, if anything, in sentences and scenes', () => {
    const { groupTypes, groupTypesNote, caller, traps } = record;
    for (const words of [groupTypesNote, caller, ...(traps ?? [])].filter((words) => words !== undefined))
      expect(words).toMatch(/^\S.*\.$/);
    expect(groupTypesNote === undefined || groupTypes !== null).toBe(true);
    expect(traps).not.toEqual([]);
    expect([...faultsOfScenes(record)]).toEqual([]);
  });

  it('has rows that agree with each other', () => {
    expect([...faultsOf(record.request)]).toEqual([]);
    expect([...faultsOf(record.response)]).toEqual([]);
  });

  it('has a row for each field that its rules name', () => {
    expect([...missingRows(record)]).toEqual([]);
  });

  it('has examples that agree with the rows', () => {
    for (const { request, response } of record.examples) {
      expect(faultsBetween(request, record.request)).toEqual([]);
      if (response) expect(faultsBetween(response, record.response)).toEqual([]);
    }
  });

  it('has only samples that agree with the rows', () => {
    for (const { side, sample, origin } of record.samples) {
      const failed = side === 'response' && (sample.ActionStatus === 'FAIL' || Boolean(sample.ErrorCode));
      const allowed = tolerated
        .filter((each) => each.operation === operationOf(record) && each.side === side)
        .map(({ kind, path }) => `${kind} ${path}`);
      const faults = faultsBetween(sample, record[side]).filter(
        (fault) => !allowed.includes(fault) && !(failed && fault.startsWith('missing')),
      );
      expect(faults, origin).toEqual([]);
    }
  });
});

/** A scene may be one that is refused, but its input is one that the rows allow. */
function* faultsOfScenes({ scenes, request }: EndpointRecord): Generator<string> {
  if (scenes?.length === 0) yield 'no scene in the list';
  for (const { title, input, world, ...more } of scenes ?? []) {
    if (typeof title !== 'string' || typeof world !== 'object' || Object.keys(more).length)
      yield `${title}: a scene is a title, an input and a world`;
    for (const fault of faultsBetween(input, request)) yield `${title}: ${fault}`;
  }
  const titles = scenes?.map(({ title }) => title);
  if (new Set(titles).size !== (titles?.length ?? 0)) yield 'two scenes of one title';
}

function* missingRows({
  batch,
  page,
  pagination,
  partial,
  request,
  response,
}: EndpointRecord): Generator<string> {
  const input = new Map(request.map((row) => [row.field, row]));
  const output = new Map(response.map((row) => [row.field, row]));
  const lacks = (rows: Map<string, Row>, fields: readonly (string | null | undefined)[]) =>
    fields.filter((field): field is string => typeof field === 'string' && !rows.has(field));

  if (batch) {
    const row = input.get(batch.list);
    if (row?.type !== 'array' || (row.maxItems ?? batch.max) !== batch.max) yield `batch ${batch.list}`;
  }
  if (Boolean(page) !== Boolean(pagination)) yield 'page and pagination';
  if (page) {
    const { carry = {}, first = {}, end } = page;
    yield* lacks(input, [page.limit, page.offset, ...Object.keys(carry), ...Object.keys(first)]);
    yield* lacks(output, [page.items, page.total, end?.field, ...Object.values(carry)]);
    const row = end && output.get(end.field);
    if (row && !end.values.every((value) => fits(value, row.type))) yield `end ${end.field}`;
  }
  if (partial) {
    const list = partial.list.replace(/\[\]$/, '');
    const named = [partial.id, partial.code, partial.info].filter((name) => name !== null);
    yield* lacks(output, [list, ...named.map((name) => `${list}[].${name}`)]);
    yield* lacks(input, [
      partial.requestList,
      partial.requestId && `${partial.requestList}[].${partial.requestId}`,
    ]);
  }
}
