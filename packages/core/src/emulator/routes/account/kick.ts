import { kick } from '../../../endpoints/account/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { setOnline } from '../group/membership.ts';
import { raiseState } from './state.ts';

/** Signs out of all devices, and so of live rooms. Assumptions: who is on none is fine; webhooks are told that it signed out; mark 500 keeps a member in. */
export const kickRoute = route(kick, (world, { UserID }) => {
  const { accounts, devices, groups } = world;
  if (!accounts.exists(UserID)) throw new Refusal(70107, 'the account does not exist');
  const wasOn = devices.list(UserID).length > 0;
  devices.forget(UserID);
  if (wasOn) raiseState(world, UserID, 'Logout');
  for (const { group } of groups.list()) setOnline(world, group, UserID, false);
  return {};
});
