import { kick } from '../../../endpoints/account/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/** Signs out of all devices, and so of live rooms. Assumptions: who is on none is fine; mark 500 keeps a member in. */
export const kickRoute = route(kick, ({ accounts, devices, groups }, { UserID }) => {
  if (!accounts.exists(UserID)) throw new Refusal(70107, 'the account does not exist');
  devices.forget(UserID);
  for (const { group } of groups.list()) group.setOnline(UserID, false);
  return {};
});
