import { updateGroupCounter } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';
import { countersOf } from './counters-of.ts';

export const updateGroupCounterRoute = route(
  updateGroupCounter,
  (world, { GroupId, GroupCounter, Mode }) => ({
    GroupCounter: countersOf(world, GroupId).update(GroupCounter, Mode),
  }),
);
