import { createRobot } from '../../../endpoints/robot/index.ts';
import { route } from '../../route.ts';
import { importAccount } from '../account/import-account.ts';

/**
 * Makes a bot, which is an account with a profile from then on. Assumptions: what is said of one that is there already is
 * replaced; one that was deleted as an account is refused as an account is (70399).
 */
export const createRobotRoute = route(createRobot, (world, { SelfSignature: Value, ...account }) => {
  world.robots.requireRoom(account.UserID);
  importAccount(world, account);
  if (Value !== undefined)
    world.profiles.set(account.UserID, [{ Tag: 'Tag_Profile_IM_SelfSignature', Value }]);
  world.robots.create(account.UserID);
  return {};
});
