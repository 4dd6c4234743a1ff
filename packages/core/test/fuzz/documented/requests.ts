import { nameOf } from '../../records/law/bodies.ts';
import { departures } from '../../records/law/departures.ts';
import type { EndpointRecord, Row } from '../../records/records.ts';
import { isMap, parentOf } from '../../records/rows.ts';
import { structures } from '../../records/values.ts';
import { all, type Fields, isObject, isText, isWhole, must, Undocumented } from './must.ts';
import { recordOf } from './records.ts';
import { isProfileItem, isProfileTag } from './tags.ts';

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
  'modifyGroupMemberInfo MuteTime': (value) => isWhole(value, 0, 2 ** 32 - 1),
  // A filter of roles, of which there are no others.
  MemberRoleFilter: (value) => ['Owner', 'Admin', 'Member'].includes(value as string),
  Mark: isMark,
  Marks: isMark,
  'getHistory MsgTime': (value) => isText(value) && /^\d{10}$/.test(value),
  'friendGroupAdd GroupName': isListName,
  'friendImport AddFriendItem.GroupName': isListName,
  'portraitGet TagList': isProfileTag,
};

/** The same of the fields of an object together. */
const OBJECTS: Readonly<Record<string, (fields: Fields) => boolean>> = {
  'friendUpdate UpdateItem.SnsItem': ({ Tag, Value }) => {
    if (Tag === 'Tag_SNS_IM_Group') return all(Value, isListName);
    if (Tag === 'Tag_SNS_IM_Remark') return isText(Value) && Buffer.byteLength(Value) <= 96;
    const isCustom = isText(Tag) && Tag.startsWith('Tag_SNS_Custom_');
    return isCustom && (isText(Value) ? Buffer.byteLength(Value) <= 500 : isWhole(Value, 0));
  },
  'portraitSet ProfileItem': isProfileItem,
  'imSetAttrName AttrNames': hasNumbers,
  'timpushSetAttrName AttrNames': hasNumbers,
  'timpushSetAttrName AttrTypes': hasNumbers,
  'imPush Condition': isCondition,
  'timpushPush Condition': isCondition,
};

/** The same of a list: as a whole, and in each of the requests that it is split into. */
const LISTS: Readonly<Record<string, Readonly<Record<'whole' | 'part', (list: unknown[]) => boolean>>>> = {
  modifyUserInfo: { whole: (list) => differentMarks(list) <= 10, part: (list) => isEachOnce(list) },
  batchContentModeration: { whole: () => true, part: (list) => isEachOnce(list, 'ContentId') },
  importGroupMsg: { whole: isRising, part: isRising },
};

/** The same of an input as a whole. */
const INPUTS: Readonly<Record<string, (input: Fields) => boolean>> = {
  getCosSig: ({ RawURLs }) => isEachOnce(RawURLs as unknown[], 'ResourceID'),
  setNoSpeaking: ({ C2CmsgNospeakingTime, GroupmsgNospeakingTime }) =>
    C2CmsgNospeakingTime !== undefined || GroupmsgNospeakingTime !== undefined,
  timpushPush: ({ MsgBody, OfflinePushInfo }) => MsgBody !== undefined || OfflinePushInfo !== undefined,
  multiAccountImport: ({ Accounts, AccountList }) => (Accounts === undefined) !== (AccountList === undefined),
};

function differentMarks(list: unknown[]): number {
  const marks = list.flatMap((entry) => (entry as { Marks: number[] }).Marks).filter((mark) => mark >= 1000);
  return new Set(marks).size;
}

/** Of the app's attributes. */
function hasNumbers(map: Fields): boolean {
  return Object.keys(map).every((name) => /^\d$/.test(name));
}

/** Tags or attributes, and some of what is named. */
function isCondition({ TagsOr, TagsAnd, TagsNot, AttrsOr, AttrsAnd }: Fields): boolean {
  const tags = [TagsOr, TagsAnd, TagsNot].filter((each) => each !== undefined) as string[][];
  const maps = [AttrsOr, AttrsAnd].filter((each) => each !== undefined) as Fields[];
  if (tags.length > 0 === maps.length > 0 || tags.flat().includes('')) return false;
  const both = tags.length > 1 && tags[0]?.some((tag) => TagsAnd && TagsOr && tags[1]?.includes(tag));
  return !both && maps.every((map) => Object.keys(map).length > 0);
}

function isEachOnce(list: unknown[], key = 'Member_Account'): boolean {
  const accounts = list.map((entry) => (entry as Fields)[key]);
  return new Set(accounts).size === list.length;
}

function isRising(list: unknown[]): boolean {
  const times = list.map((entry) => (entry as { SendTime: number }).SendTime);
  return times.every((time, at) => at === 0 || time > (times[at - 1] as number));
}

/** What the library fills in, beside what a list begins with. */
const FILLED_IN: readonly string[] = [
  'batchSendMsg MsgRandom',
  'blackListGet LastSequence',
  'blackListGet MaxLimited',
  'followGet WantNum',
  'friendGroupGet LastSequence',
  'getRecentContactList AssistFlags',
  'sendBroadcastMsg Random',
  'sendC2cStreamMsg MsgRandom',
  'sendGroupMsg Random',
  'sendGroupStreamMsg MsgRandom',
  'sendMsg MsgRandom',
  'sendOfficialAccountMsg Random',
];

/** How an input is sent: in one request, split into several, or, for marks, merged and split. */
export type Mode = 'whole' | 'split' | 'merged';

/** Whether plain data is an input that the documentation allows. */
export function isInput(name: string, input: unknown, mode: Mode): boolean {
  const record = recordOf(name);
  if (!isDocumented(record, '', input, mode)) return false;
  if (INPUTS[name]?.(input as Fields) === false) return false;
  const { batch } = record;
  // Without a list there is nothing to split.
  if (batch && mode !== 'whole' && (input as Fields)[batch.list] === undefined) return false;
  const rules = LISTS[name];
  if (!batch || !rules) return true;
  const list = (input as Fields)[batch.list] as unknown[];
  if (!rules.whole(list)) return false;
  if (mode === 'merged') return true;
  for (let from = 0; from < list.length; from += batch.max)
    if (!rules.part(list.slice(from, from + batch.max))) return false;
  return true;
}

/** Fields and nothing else: no list, no date, no bytes. */
function isRecord(value: unknown): value is Fields {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function isDocumented(record: EndpointRecord, parent: string, value: unknown, mode: Mode): boolean {
  if (!isRecord(value)) return false;
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
  if (required)
    return field in (page?.first ?? {}) || field === page?.offset || FILLED_IN.includes(`${name} ${field}`);
  // Whether one of two is enough is asked of the whole.
  return name in INPUTS || !(`request ${field}: required` in (departures[name] ?? {}));
}

function isValue(record: EndpointRecord, row: Row, type: string, value: unknown, mode: Mode): boolean {
  const { field, min, max, maxBytes, values, prefix = '' } = row;
  const path = `${record.name} ${field.replaceAll('[]', '')}`;
  if (type === 'array') return isList(record, row, value, mode);
  if (type === 'object') {
    if (isMap(row)) return isMapOf(row, value) && (OBJECTS[path]?.(value) ?? true);
    return isDocumented(record, field, value, mode) && (OBJECTS[path]?.(value as Fields) ?? true);
  }
  if (type === 'boolean') return typeof value === 'boolean';
  // Filters are open; what a message is to do is not.
  const isOpen = field.endsWith('[]') && !field.endsWith('Control[]');
  if (values && !isOpen && !values.includes(value)) return false;
  const holds = VALUES[path] ?? VALUES[nameOf(field).replace('[]', '')];
  if (holds) return holds(value);
  if (type === 'number') return Number.isFinite(value);
  if (type === 'string') {
    if (/(_Account|\bUserID|^Accounts)(\[\])?$/.test(field) && (maxBytes ?? 32) === 32)
      return isAccount(value) && String(value).startsWith(prefix);
    return (
      isText(value) &&
      value.startsWith(prefix) &&
      (value !== '' || !isId(record, row)) &&
      Buffer.byteLength(value) <= (maxBytes ?? Infinity)
    );
  }
  const wide = row.int64 && isText(value) && /^-?\d{1,20}$/.test(value) ? BigInt(value) : value;
  if (row.int64 && typeof wide === 'bigint')
    return wide >= (min ?? -(2n ** 63n)) && wide < 2n ** (min === undefined ? 63n : 64n);
  // A page has an entry.
  return isWhole(value, min ?? (field === record.page?.limit ? 1 : 0), max);
}

/** Of a group, or of what is in one. What a call of another family does without a topic, it does in the group. */
const isId = ({ family }: EndpointRecord, { field }: Row) =>
  /(^|\.)(Permission)?GroupId(List\[\])?$/.test(field) ||
  (family === 'topic' && /(^|\.)TopicId(List\[\])?$/.test(field));

/** Texts, or, of what is for users or devices, 0 or 1. */
function isMapOf({ field, maxBytes = Infinity }: Row, value: unknown): value is Fields {
  const isValue = (each: unknown) =>
    field === 'AttrTypes' ? each === 0 || each === 1 : isText(each) && Buffer.byteLength(each) <= maxBytes;
  // A value under one of these could not be read back safely.
  const isNamed = (name: string) => ['__proto__', 'prototype', 'constructor'].includes(name);
  return isRecord(value) && Object.values(value).every(isValue) && !Object.keys(value).some(isNamed);
}

function isList(record: EndpointRecord, row: Row, value: unknown, mode: Mode): boolean {
  if (isMsgBody(record, row)) return areElements(value, record.name);
  const entry = { ...row, field: `${row.field}[]` };
  if (!all(value, (each) => isValue(record, entry, row.items ?? '', each, mode))) return false;
  const isBatch = row.field === record.batch?.list;
  const most = row.maxItems ?? (isBatch ? record.batch?.max : undefined) ?? Infinity;
  return (isBatch && mode !== 'whole') || (value.length > 0 && value.length <= most);
}

/** Whether a list is the body of a message, with elements of any kind. */
export function isMsgBody({ request }: EndpointRecord, { field, ref }: Row): boolean {
  return ref === 'msgBody' && request.some((row) => row.field === `${field}[].MsgContent` && isMap(row));
}

/** Kinds that a message cannot be sent with, by the name of the endpoint; and for all of them. */
const NOT_SENT: Readonly<Record<string, RegExp>> = {
  importGroupMsg: /^TIM(Sound|Image|File|VideoFile|Relay|Stream)Elem$/,
};
const NEVER_SENT = /^TIMStreamElem$/;

function areElements(value: unknown, name: string): boolean {
  const kinds = new Map(Object.entries(structures.elements));
  const isElement = (element: unknown) => {
    if (!isObject(element) || Object.keys(element).sort().join() !== 'MsgContent,MsgType') return false;
    const { MsgType, MsgContent } = element;
    if ((NOT_SENT[name] ?? NEVER_SENT).test(MsgType as string)) return false;
    const fields = kinds.get(MsgType as string)?.fields;
    const record = { name: MsgType, request: fields } as EndpointRecord;
    return fields !== undefined && isDocumented(record, '', MsgContent, 'whole');
  };
  const isCustom = (element: unknown) => (element as Fields).MsgType === 'TIMCustomElem';
  return all(value, isElement) && value.length > 0 && value.filter(isCustom).length <= 1;
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
  for (const { field, int64 } of request)
    must(!int64 || !body.includes(`"${nameOf(field)}":"`), `${field} is sent as a number`);
  for (const { field, required } of request)
    if (required && field in (page?.first ?? {})) must(field in value, `${field} is always sent`);
}
