import { type BatchOptions, batch, type Client } from '@tim-rest/core';
import { forbidSendMsg } from './forbid-send-msg.ts';

export interface MuteResult {
  readonly muted: readonly string[];
  /** The service answers for a whole call: these were refused, or nobody knows. */
  readonly failed: readonly { accounts: readonly string[]; error: unknown }[];
}

/** Mutes any number of accounts, 500 a call. Together, `muted` and `failed` are all of them. */
export async function mute(
  client: Client,
  GroupId: string,
  accounts: readonly string[],
  seconds: number,
  options: BatchOptions = {},
): Promise<MuteResult> {
  const input = { GroupId, Members_Account: [...new Set(accounts)], MuteTime: seconds };
  const { succeeded, failed } = await batch(client, forbidSendMsg, input, options);
  return {
    muted: succeeded.flatMap(({ input }) => input.Members_Account),
    failed: failed.map(({ input, error }) => ({ accounts: input.Members_Account, error })),
  };
}
