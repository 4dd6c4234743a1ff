import { validate } from '../../../src/endpoint/validate.ts';
import { msgBody } from '../../../src/endpoints/shared/message-body.ts';
import { nameOf } from '../../records/law/bodies.ts';
import { departures } from '../../records/law/departures.ts';
import type { EndpointRecord, Row } from '../../records/records.ts';
import { isMap, parentOf } from '../../records/rows.ts';
import { all, type Fields, isObject, isText, isWhole, must, Undocumented } from './must.ts';
import { recordOf } from './records.ts';

const isAccount = (value: unknown) =>
  isText(value) &&
  value !== '' &&
  Buffer.byteLength(value) <= 32 &&
  value.isWellFormed() &&
  !/\p{Cc}/u.test(value);
const isMark = (value: unknown) =>
  value === 500 || value === 600 || (Number.isInteger(value) && (value as number) >= 1000);

const isListName = (value: unknown) => isText(value) && value !== '' && Buffer.byteLength(value) <= 30;

/** What is documented in words only, by the name of the field, or of the endpoint and the path in it. */
const VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Mark: isMark,
  Marks: isMark,
  'getHistory MsgTime': (value) => isText(value) && /^\d{10}$/.test(value),
  'friendGroupAdd GroupName': isListName,
  'friendImport AddFriendItem.GroupName': isListName,
};

/** The same of the fields of an object together. */
const OBJECTS: Readonly<Record<string, (fields: Fields) => boolean>> = {
  'friendUpdate UpdateItem.SnsItem': ({ Tag, Value }) => {
    if (Tag === 'Tag_SNS_IM_Group') return all(Value, isListName);
    if (Tag === 'Tag_SNS_IM_Remark') return isText(Value) && Buffer.byteLength(Value) <= 96;
    const isCustom = isText(Tag) && Tag.startsWith('Tag_SNS_Custom_');
    return isCustom && (isText(Value) ? Buffer.byteLength(Value) <= 500 : isWhole(Value, 0));
  },
};

/** The same of a list: as a whole, and in each of the requests that it is split into. */
const LISTS: Readonly<Record<string, Readonly<Record<'whole' | 'part', (list: unknown[]) => boolean>>>> = {
  modifyUserInfo: { whole: (list) => differentMarks(list) <= 10, part: (list) => isEachOnce(list) },
  batchContentModeration: { whole: () => true, part: (list) => isEachOnce(list, 'ContentId') },
};

/** The same of an input as a whole. A message body has rules of its own, which its own test holds to the documentation. */
const INPUTS: Readonly<Record<string, (input: Fields) => boolean>> = {
  sendBroadcastMsg: ({ MsgBody }) => !validate(msgBody(), MsgBody).issues,
  getCosSig: ({ RawURLs }) => isEachOnce(RawURLs as unknown[], 'ResourceID'),
  setNoSpeaking: ({ C2CmsgNospeakingTime, GroupmsgNospeakingTime }) =>
    C2CmsgNospeakingTime !== undefined || GroupmsgNospeakingTime !== undefined,
};

function differentMarks(list: unknown[]): number {
  const marks = list.flatMap((entry) => (entry as { Marks: number[] }).Marks).filter((mark) => mark >= 1000);
  return new Set(marks).size;
}

function isEachOnce(list: unknown[], key = 'Member_Account'): boolean {
  const accounts = list.map((entry) => (entry as Fields)[key]);
  return new Set(accounts).size === list.length;
}

/** What the library fills in, beside what a list begins with. */
const FILLED_IN: readonly string[] = [
  'blackListGet LastSequence',
  'blackListGet MaxLimited',
  'followGet WantNum',
  'friendGroupGet LastSequence',
];

/** How an input is sent: in one request, split into several, or, for marks, merged and split. */
export type Mode = 'whole' | 'split' | 'merged';

/** Whether plain data is an input that the documentation allows. */
export function isInput(name: string, input: unknown, mode: Mode): boolean {
  const record = recordOf(name);
  if (!isDocumented(record, '', input, mode)) return false;
  if (INPUTS[name]?.(input as Fields) === false) return false;
  const { batch } = record;
  const rules = LISTS[name];
  if (!batch || !rules) return true;
  const list = (input as Fields)[batch.list] as unknown[];
  if (!rules.whole(list)) return false;
  if (mode === 'merged') return true;
  for (let from = 0; from < list.length; from += batch.max)
    if (!rules.part(list.slice(from, from + batch.max))) return false;
  return true;
}

function isDocumented(record: EndpointRecord, parent: string, value: unknown, mode: Mode): boolean {
  if (!isObject(value)) return false;
  const rows = record.request.filter(({ field }) => parentOf(field) === parent);
  const names = rows.map(({ field }) => nameOf(field));
  if (!Object.keys(value).every((key) => names.includes(key))) return false;
  return rows.every((row) => {
    const name = nameOf(row.field);
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined) return mayBeMissing(record, row);
    return row.type.split('|').some((type) => isValue(record, row, type, given, mode));
  });
}

function mayBeMissing({ name, page }: EndpointRecord, { field, required }: Row): boolean {
  if (required) return field in (page?.first ?? {}) || FILLED_IN.includes(`${name} ${field}`);
  return !(`request ${field}: required` in (departures[name] ?? {}));
}

function isValue(record: EndpointRecord, row: Row, type: string, value: unknown, mode: Mode): boolean {
  const { field, min, max, maxBytes, values, prefix = '' } = row;
  const path = `${record.name} ${field.replaceAll('[]', '')}`;
  if (type === 'array') return isList(record, row, value, mode);
  if (type === 'object') {
    if (isMap(row)) return isObject(value);
    return isDocumented(record, field, value, mode) && (OBJECTS[path]?.(value as Fields) ?? true);
  }
  if (type === 'boolean') return typeof value === 'boolean';
  if (values && !values.includes(value)) return false;
  const holds = VALUES[path] ?? VALUES[nameOf(field).replace('[]', '')];
  if (holds) return holds(value);
  if (type === 'string') {
    if (/(_Account|^UserID)(\[\])?$/.test(field) && maxBytes === undefined)
      return isAccount(value) && String(value).startsWith(prefix);
    return (
      isText(value) &&
      value.startsWith(prefix) &&
      (field !== 'GroupId' || value !== '') &&
      Buffer.byteLength(value) <= (maxBytes ?? Infinity)
    );
  }
  // A page has an entry.
  return isWhole(value, min ?? (field === record.page?.limit ? 1 : 0), max);
}

function isList(record: EndpointRecord, row: Row, value: unknown, mode: Mode): boolean {
  const entry = { ...row, field: `${row.field}[]` };
  if (!all(value, (each) => isValue(record, entry, row.items ?? '', each, mode))) return false;
  const isBatch = row.field === record.batch?.list;
  const most = row.maxItems ?? (isBatch ? record.batch?.max : undefined) ?? Infinity;
  return (isBatch && mode !== 'whole') || (value.length > 0 && value.length <= most);
}

/** A body that may be sent: strict JSON, an object, and what the endpoint documents, beside fields that are `extra`. */
export function mustBeBody(name: string, body: unknown, extra: readonly string[] = []): void {
  must(isText(body), 'a body is text');
  must(body.isWellFormed(), 'a body is well-formed Unicode');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Undocumented('a body is strict JSON');
  }
  must(isObject(value) && !Array.isArray(value), 'a body is a JSON object');
  const { request, page } = recordOf(name);
  const fields = request.map(({ field }) => field);
  const known = Object.entries(value).filter(([key]) => fields.includes(key) || !extra.includes(key));
  must(
    isInput(name, Object.fromEntries(known), 'whole'),
    `the body of ${name} is documented: ${body.slice(0, 300)}`,
  );
  for (const { field, required } of request)
    if (required && field in (page?.first ?? {})) must(field in value, `${field} is always sent`);
}
