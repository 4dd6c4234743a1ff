import type { Answer, Verdicts } from './answer.ts';

/** Of groups and topics. */
export const GROUP: Verdicts = { refused: 10016, own: [10100, 10200] };
/** Of official accounts. */
export const OFFICIAL_ACCOUNT: Verdicts = { refused: 20006, own: [120_001, 130_000] };
/** Of one-to-one chats. */
export const C2C: Verdicts = { ...OFFICIAL_ACCOUNT, drops: true };
/** Of friends: the answer says it for each account, and its own code decides nothing. */
export const SNS: Verdicts = {};

/** What an answer puts in the place of what was written. */
export function changesOf({ MsgBody, CloudCustomData }: Answer): object {
  return { ...(MsgBody && { MsgBody }), ...(CloudCustomData !== undefined && { CloudCustomData }) };
}
