import { deleteGroupCounter } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';
import { countersOf } from './counters-of.ts';

export const deleteGroupCounterRoute = route(deleteGroupCounter, (world, { GroupId, GroupCounterKeys }) => {
  countersOf(world, GroupId).delete(GroupCounterKeys);
  return {};
});
