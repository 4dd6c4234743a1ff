import * as v from 'valibot';
import { Refusal } from '../refusal.ts';
import type { Delivery } from './deliver.ts';

/** Which codes an event before the fact may be answered with, beside 0, and what its caller sees then. */
export interface Verdicts {
  /** Of 1. */
  readonly refused?: number;
  /** From and to: codes that the caller sees as they are. */
  readonly own?: readonly [from: number, to: number];
  /** 2: it comes to nothing, and the caller is told that all is well. */
  readonly drops?: true;
}

const element = v.looseObject({ MsgType: v.string(), MsgContent: v.record(v.string(), v.unknown()) });

const ANSWER = v.looseObject({
  ActionStatus: v.literal('OK'),
  ErrorCode: v.number(),
  ErrorInfo: v.string(),
  MsgBody: v.optional(v.pipe(v.array(element), v.minLength(1))),
  CloudCustomData: v.optional(v.string()),
  RefusedMembers_Account: v.optional(v.array(v.string())),
  RefusedSubscribers_Account: v.optional(v.array(v.string())),
  ResultItem: v.optional(
    v.array(v.looseObject({ To_Account: v.string(), ResultCode: v.number(), ResultInfo: v.string() })),
  ),
});

/** An answer that decides. */
export type Answer = v.InferOutput<typeof ANSWER>;

/**
 * The answer, where it may be given. Assumptions: where it lacks one of the three fields that all have, has another `ActionStatus`
 * than OK, or a code that the event does not have, it is as if it had not come.
 */
export function readAnswer({ answer, failure }: Delivery, verdicts: Verdicts): Answer | undefined {
  if (failure || !v.is(ANSWER, answer)) return undefined;
  const { refused, own = [0, 0], drops } = verdicts;
  const { ErrorCode } = answer;
  const isOwn = Number.isInteger(ErrorCode) && ErrorCode >= own[0] && ErrorCode <= own[1];
  return ErrorCode === 0 || (refused && ErrorCode === 1) || (drops && ErrorCode === 2) || isOwn
    ? answer
    : undefined;
}

/** @throws {@link Refusal} where that is what the answer says. */
export function obey({ ErrorCode, ErrorInfo }: Answer, { refused = 0 }: Verdicts): void {
  if (ErrorCode === 1) throw new Refusal(refused, 'refused by a webhook');
  if (ErrorCode > 2) throw new Refusal(ErrorCode, ErrorInfo);
}
