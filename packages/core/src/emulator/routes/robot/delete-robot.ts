import { deleteRobot } from '../../../endpoints/robot/index.ts';
import { route } from '../../route.ts';

/** Puts a bot out of service. Assumption: it is no account from then on. */
export const deleteRobotRoute = route(deleteRobot, ({ accounts, robots }, { Robot_Account }) => {
  robots.delete(Robot_Account);
  accounts.delete(Robot_Account);
  return {};
});
