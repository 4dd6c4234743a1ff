import { all, type Fields, isNumber, isObject, isText, isWhole, must, optional } from './must.ts';

const isMarked = (value: unknown) =>
  isObject(value) && isText(value.Member_Account) && all(value.Marks, isNumber);
const isBan = (value: unknown) =>
  isObject(value) && isText(value.Member_Account) && isNumber(value.BannedUntil);

/** A success of each endpoint, beside the envelope. */
const ANSWERS: Readonly<Record<string, (answer: Fields) => boolean>> = {
  getGroupBanMember: ({ BannedAccountList, NextOffset }) =>
    optional(BannedAccountList, (list) => all(list, isBan)) && isWhole(NextOffset, 0),
  banGroupMember: () => true,
  unbanGroupMember: () => true,
  modifyUserInfo: ({ CommandType, MemberList }) =>
    optional(CommandType, isNumber) && optional(MemberList, (list) => all(list, isMarked) || isMarked(list)),
};

/** A success, of the documented shape unless drift is only `reported`. */
export function mustBeAnswer(name: string, answer: unknown, reported = false): void {
  must(isObject(answer) && !Array.isArray(answer), 'an answer is an object');
  must(answer.ErrorCode === 0, 'a success has ErrorCode 0');
  must(answer.ActionStatus !== 'FAIL', 'a success is no FAIL');
  must(
    !hasPrototypeKey(answer, 4),
    'an answer has no __proto__ key (deeper than four levels is left to the unit tests)',
  );
  if (reported) return;
  for (const field of ['ActionStatus', 'ErrorInfo', 'ErrorDisplay'])
    must(optional(answer[field], isText), `${field} is text`);
  must(ANSWERS[name]?.(answer), `the shape of ${name}`);
}

function hasPrototypeKey(value: unknown, depth: number): boolean {
  if (!isObject(value) || depth === 0) return false;
  return (
    Object.hasOwn(value, '__proto__') ||
    Object.values(value).some((field) => hasPrototypeKey(field, depth - 1))
  );
}
