import * as v from 'valibot';
import { text } from '../../endpoint/schema.ts';
import type { CreateOfficialAccountRequest } from '../../endpoints/official-account/index.ts';
import { officialAccountTexts } from '../../endpoints/official-account/official-account.ts';
import { officialAccountId } from '../../endpoints/official-account/official-account-id.ts';
import { type MsgElement, msgBody } from '../../endpoints/shared/message-body.ts';
import { MOST_OFFICIAL_ACCOUNTS, OfficialAccount } from './official-account.ts';

/** An official account that an emulator starts with. */
export interface EmulatedOfficialAccount extends CreateOfficialAccountRequest {
  OfficialAccountUserID: string;
  /** Who subscribed, in that order; default: nobody. */
  subscribers?: readonly string[] | undefined;
  /** What it sent, the oldest first. It may send as many messages in the next hour as if there were none. */
  messages?: readonly (readonly MsgElement[])[] | undefined;
}

export const emulatedOfficialAccounts = v.pipe(
  v.array(
    v.strictObject({
      ...officialAccountTexts(),
      Owner_Account: v.string(),
      OfficialAccountUserID: officialAccountId(),
      Name: text(150),
      subscribers: v.optional(v.array(v.string())),
      messages: v.optional(v.array(msgBody())),
    }),
  ),
  v.maxLength(MOST_OFFICIAL_ACCOUNTS),
  v.check((all) => new Set(all.map((each) => each.OfficialAccountUserID)).size === all.length),
);

export function openOfficialAccount(seed: EmulatedOfficialAccount, now: () => number): OfficialAccount {
  const { OfficialAccountUserID, Owner_Account, subscribers = [], messages = [], ...fields } = seed;
  const account = new OfficialAccount(OfficialAccountUserID, Owner_Account, fields, now);
  for (const subscriber of subscribers) account.subscribe(subscriber);
  for (const MsgBody of messages) account.msgs.keep({ MsgBody });
  return account;
}
