import { timpushPush } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { audienceOf } from './audience.ts';

/**
 * Pushes to many. Assumptions: a sender need not exist; a message is in no history; nothing is said of two within a second, as of
 * no rate.
 */
export const timpushPushRoute = route(timpushPush, (world, { MsgRandom = 0, Condition }) => ({
  TaskId: world.pushes.begin({ MsgRandom, To_Account: audienceOf(world, Condition), toMany: true }),
}));
