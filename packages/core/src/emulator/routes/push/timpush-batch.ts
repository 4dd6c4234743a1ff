import { timpushBatch } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { failuresOf, isThere, requireReceiver } from './receivers.ts';

/** Pushes to named ones. Assumptions: a sender need not exist; there is a task even if no receiver does. */
export const timpushBatchRoute = route(timpushBatch, (world, { MsgRandom = 0, To_Account }) => {
  const reached = To_Account.filter((account) => isThere(world, account));
  return {
    TaskId: world.pushes.begin({ MsgRandom, To_Account: reached, toMany: false }),
    ...failuresOf(
      To_Account,
      (account) => account,
      (account) => requireReceiver(world, account),
    ),
  };
});
