import { createRobotRoute } from './create-robot.ts';
import { deleteRobotRoute } from './delete-robot.ts';
import { getAllRobotsRoute } from './get-all-robots.ts';
import { sendRobotStreamMsgRoute } from './send-robot-stream-msg.ts';

export const robot = [createRobotRoute, deleteRobotRoute, getAllRobotsRoute, sendRobotStreamMsgRoute];
