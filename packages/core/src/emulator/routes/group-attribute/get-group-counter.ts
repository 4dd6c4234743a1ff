import { getGroupCounter } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';
import { countersOf } from './counters-of.ts';

export const getGroupCounterRoute = route(getGroupCounter, (world, { GroupId, GroupCounterKeys }) => ({
  GroupCounter: countersOf(world, GroupId).list(GroupCounterKeys),
}));
