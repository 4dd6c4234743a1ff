import { imPush } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { audienceOf } from './audience.ts';

/** Pushes to many. Assumptions: a sender need not exist; nothing is said of two within a second, as of no rate. */
export const imPushRoute = route(imPush, (world, { MsgRandom = 0, Condition }) => ({
  TaskId: world.pushes.begin({ MsgRandom, To_Account: audienceOf(world, Condition), toMany: true }),
}));
