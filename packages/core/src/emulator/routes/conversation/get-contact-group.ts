import { getContactGroup } from '../../../endpoints/conversation/index.ts';
import { pageOf, route } from '../../route.ts';
import { groupsOf, requireOwner } from './contacts.ts';
import { labelled } from './labelled.ts';

const LONGEST_PAGE = 100;

/** Pages of what has groups or marks. Assumptions: how long they are; all groups are on each; `StartIndex` may be absent. */
export const getContactGroupRoute = route(getContactGroup, (world, { From_Account, StartIndex = 0 }) => {
  const labels = world.contactLabels.of(requireOwner(world, From_Account));
  const { page, next } = pageOf(world, labels.labels(), StartIndex, LONGEST_PAGE);
  return {
    ContactItem: page.map(labelled),
    GroupItem: groupsOf(labels),
    CompleteFlag: next ? 0 : 1,
    NextStartIndex: next,
  };
});
