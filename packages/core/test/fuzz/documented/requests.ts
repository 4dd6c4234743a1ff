import { all, type Fields, isObject, isText, isWhole, must, Undocumented } from './must.ts';

const isAccount = (value: unknown) =>
  isText(value) &&
  value !== '' &&
  Buffer.byteLength(value) <= 32 &&
  value.isWellFormed() &&
  !/\p{Cc}/u.test(value);
const isGroupId = (value: unknown) => isText(value) && value.length > 0;
const isMark = (value: unknown) =>
  value === 500 || value === 600 || (Number.isInteger(value) && (value as number) >= 1000);

interface Rule {
  /** Every field that the endpoint knows. */
  readonly fields: Readonly<Record<string, (value: unknown) => boolean>>;
  readonly optional?: readonly string[];
  /** The list that may be split, and how many entries one request takes. */
  readonly list?: readonly [field: string, max: number];
}

export const REQUESTS: Readonly<Record<string, Rule>> = {
  getGroupBanMember: {
    fields: {
      GroupId: isGroupId,
      Limit: (limit) => isWhole(limit, 1, 100),
      Offset: (offset) => isWhole(offset, 0),
    },
    optional: ['Limit', 'Offset'],
  },
  banGroupMember: {
    fields: {
      GroupId: isGroupId,
      Members_Account: (list) => all(list, isAccount),
      Duration: (seconds) => isWhole(seconds, 0, 2 ** 32 - 1),
      Description: (text) => isText(text) && Buffer.byteLength(text) <= 1000,
    },
    optional: ['Description'],
    list: ['Members_Account', 20],
  },
  unbanGroupMember: {
    fields: { GroupId: isGroupId, Members_Account: (list) => all(list, isAccount) },
    list: ['Members_Account', 20],
  },
  modifyUserInfo: {
    fields: {
      GroupId: isGroupId,
      CommandType: (command) => command === 1 || command === 2,
      MemberList: (list) => all(list, isMarkEntry) && differentMarks(list) <= 10,
    },
    list: ['MemberList', 500],
  },
};

function isMarkEntry(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.keys(value).every((key) => key === 'Member_Account' || key === 'Marks') &&
    isAccount(value.Member_Account) &&
    all(value.Marks, isMark) &&
    value.Marks.length > 0
  );
}

function differentMarks(list: unknown[]): number {
  const marks = list.flatMap((entry) => (entry as { Marks: number[] }).Marks).filter((mark) => mark >= 1000);
  return new Set(marks).size;
}

const accountsOf = (list: unknown[]) => list.map((entry) => (entry as Fields).Member_Account);
const isEachOnce = (list: unknown[]) => new Set(accountsOf(list)).size === list.length;

/** How an input is sent: in one request, split into several, or, for marks, merged and split. */
export type Mode = 'whole' | 'split' | 'merged';

/** Whether plain data is an input that the documentation allows. */
export function isInput(name: string, input: unknown, mode: Mode): boolean {
  const rule = REQUESTS[name];
  if (!rule || !isObject(input)) return false;
  for (const key of Object.keys(input)) if (!Object.hasOwn(rule.fields, key)) return false;
  for (const [field, holds] of Object.entries(rule.fields)) {
    const value = Object.hasOwn(input, field) ? input[field] : undefined;
    if (value === undefined ? !rule.optional?.includes(field) : !holds(value)) return false;
  }
  if (!rule.list) return true;
  const [field, max] = rule.list;
  const list = input[field] as unknown[];
  if (mode === 'whole' && (list.length === 0 || list.length > max)) return false;
  if (name !== 'modifyUserInfo' || mode === 'merged') return true;
  for (let from = 0; from < list.length; from += max)
    if (!isEachOnce(list.slice(from, from + max))) return false;
  return true;
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
  const { fields } = REQUESTS[name] as Rule;
  const known = Object.entries(value).filter(([key]) => Object.hasOwn(fields, key) || !extra.includes(key));
  must(
    isInput(name, Object.fromEntries(known), 'whole'),
    `the body of ${name} is documented: ${body.slice(0, 300)}`,
  );
  if (name === 'getGroupBanMember') must('Offset' in value, 'Offset is always sent');
}
