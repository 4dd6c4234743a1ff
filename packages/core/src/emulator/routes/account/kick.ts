import { kick } from '../../../endpoints/account/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/** Signs out of all devices. Assumption: who is on none is fine. */
export const kickRoute = route(kick, ({ accounts, devices }, { UserID }) => {
  if (!accounts.exists(UserID)) throw new Refusal(70107, 'the account does not exist');
  devices.forget(UserID);
  return {};
});
