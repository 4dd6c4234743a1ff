import { destroyGroup } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';

/** Assumption: the id may be taken again. */
export const destroyGroupRoute = route(destroyGroup, ({ groups }, { GroupId }) => {
  groups.require(GroupId);
  groups.delete(GroupId);
  return {};
});
