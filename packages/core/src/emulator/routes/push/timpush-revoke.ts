import { timpushRevoke } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';

/** Revokes a push. Assumptions: also one of the older call; nothing is said of two within a second, as of no rate. */
export const timpushRevokeRoute = route(timpushRevoke, (world, { TaskId }) => {
  world.pushes.revoke(TaskId);
  return {};
});
