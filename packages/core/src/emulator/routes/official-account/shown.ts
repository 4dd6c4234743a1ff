import type { OfficialAccount as Shown } from '../../../endpoints/official-account/index.ts';
import type { OfficialAccount } from '../../state/official-account.ts';
import { picked } from '../group/shown.ts';

/** What is told of an official account. Assumptions: its id always is; texts that nobody gave are empty. */
export function shown(account: OfficialAccount, names?: readonly string[]): Shown {
  const { createTime, fields, id, msgs, owner } = account;
  const { Name, Introduction = '', FaceUrl = '', Organization = '', CustomString = '' } = fields;
  const all = {
    CreateTime: createTime,
    Name,
    Owner_Account: owner,
    LastMsgTime: msgs.lastTime,
    SubscriberNum: account.subscribers().length,
    Introduction,
    FaceUrl,
    Organization,
    CustomString,
  };
  return { Official_Account: id, ...picked(all, names) };
}
