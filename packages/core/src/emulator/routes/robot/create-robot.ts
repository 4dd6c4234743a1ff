import { createRobot } from '../../../endpoints/robot/index.ts';
import { route } from '../../route.ts';

/** Makes a bot, which is an account from then on. Assumption: its profile is not kept. */
export const createRobotRoute = route(createRobot, ({ accounts, robots }, { UserID }) => {
  robots.create(UserID);
  accounts.import(UserID);
  return {};
});
