import type { Client } from '../../client/client.ts';
import { operationOf } from '../../endpoint/endpoint.ts';
import { validate } from '../../endpoint/validate.ts';
import { InputError } from '../../errors/index.ts';
import { type BatchOptions, batch } from '../../lists/batch.ts';
import type { BatchResult } from '../../lists/outcomes.ts';
import { readInput, reading } from '../../wire/body.ts';
import {
  type MarkedMember,
  type ModifyUserInfoRequest,
  markRequest,
  modifyUserInfo,
} from './modify-user-info.ts';

/** What became of each account. Together the three are the accounts of the input, each once. */
export interface MarkResult {
  /** As the service reports them. */
  readonly applied: MarkedMember[];
  /** Offline, or not in the room: the service does not say which. */
  readonly skipped: string[];
  /** Of calls that were refused, not answered or not sent, as {@link BatchResult} has them. */
  readonly failed: { readonly accounts: string[]; readonly error: unknown; readonly sent: boolean }[];
}

/**
 * Sets or deletes marks on any number of members of a live room, 500 a call, and says what became of each. An
 * account that is listed twice gets the marks of both entries.
 *
 * The service refuses a call whose members are all offline: those accounts are in `failed`, not in `skipped`.
 *
 * @throws {@link InputError} when the input or an option is wrong: nothing is sent. From then on it resolves,
 * whatever fails, and also when it is aborted.
 *
 * @see https://trtc.io/document/50294
 *
 * @example
 * ```ts
 * import { MarkCommand, markMembers } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { applied, skipped, failed } = await markMembers(client, {
 *   GroupId: '@TGS#live',
 *   CommandType: MarkCommand.Set,
 *   MemberList: [{ Member_Account: 'teacher', Marks: [1000] }, { Member_Account: 'student', Marks: [1001] }],
 * });
 * ```
 */
export async function markMembers(
  client: Client,
  input: ModifyUserInfoRequest,
  options: BatchOptions = {},
): Promise<MarkResult> {
  const result = await batch(client, modifyUserInfo, merged(input), options);
  const applied: MarkedMember[] = [];
  for (const { input, output } of result.succeeded) {
    const reached = new Map(
      [output.MemberList ?? []].flat().map((member) => [member?.Member_Account, member]),
    );
    for (const { Member_Account } of input.MemberList)
      applied.push(reached.get(Member_Account) as MarkedMember);
  }
  const skipped: string[] = [];
  const failed: MarkResult['failed'] = [];
  for (const { input, error, sent } of result.failed) {
    const accounts = input.MemberList.map(({ Member_Account }) => Member_Account);
    if ((error as { code?: unknown } | null)?.code === 'response.entry-failed') skipped.push(...accounts);
    else failed.push({ accounts, error, sent });
  }
  return { applied, skipped, failed };
}

/** Each account once. The list is checked before, so that errors point at the entries that were given. */
function merged(input: ModifyUserInfoRequest): ModifyUserInfoRequest {
  const given = readInput(modifyUserInfo, input);
  if (reading(modifyUserInfo, () => given?.MemberList?.length) === 0) return given;
  const { value, issues } = validate(markRequest, given);
  if (issues) throw new InputError(operationOf(modifyUserInfo), issues);
  const checked = value as ModifyUserInfoRequest;
  const marks = new Map<string, Set<number>>();
  for (const { Member_Account, Marks } of checked.MemberList)
    marks.set(Member_Account, new Set([...(marks.get(Member_Account) ?? []), ...Marks]));
  const MemberList = [...marks].map(([Member_Account, Marks]) => ({ Member_Account, Marks: [...Marks] }));
  return { ...checked, MemberList };
}
