import { call } from '@tim-rest/core';
import { forbidSendMsg } from '@tim-rest/core/group';
import { clientOf } from './client.ts';
import type { Env } from './env.ts';

/** So many refused messages within so many seconds mute a member for so many. */
const MOST = 3;
const WITHIN_SECONDS = 600;
const MUTE_SECONDS = 600;

/** Counts that a message of a member was refused, and mutes who does not stop. */
export async function strike(env: Env, GroupId: string, account: string): Promise<void> {
  const times = await env.TALLIES.getByName(`room ${GroupId}`).count(account, WITHIN_SECONDS);
  if (times < MOST) return;
  await call(clientOf(env), forbidSendMsg, {
    GroupId,
    Members_Account: [account],
    MuteTime: MUTE_SECONDS,
  });
}
