export { type CreateRobotRequest, createRobot } from './create-robot.ts';
export { type DeleteRobotRequest, deleteRobot } from './delete-robot.ts';
export { type GetAllRobotsRequest, type GetAllRobotsResponse, getAllRobots } from './get-all-robots.ts';
export {
  type SendRobotStreamMsgRequest,
  type SendRobotStreamMsgResponse,
  sendRobotStreamMsg,
} from './send-robot-stream-msg.ts';
