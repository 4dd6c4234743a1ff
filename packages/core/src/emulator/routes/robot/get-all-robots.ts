import { getAllRobots } from '../../../endpoints/robot/index.ts';
import { route } from '../../route.ts';

/** The bots. */
export const getAllRobotsRoute = route(getAllRobots, ({ robots }) => ({ Robot_Account: robots.list() }));
