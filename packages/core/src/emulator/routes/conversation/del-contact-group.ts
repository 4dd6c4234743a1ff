import { delContactGroup } from '../../../endpoints/conversation/index.ts';
import { route } from '../../route.ts';
import { requireOwner } from './contacts.ts';

/** Deletes a group: nothing is in it any more. */
export const delContactGroupRoute = route(delContactGroup, (world, { From_Account, GroupName }) => {
  const labels = world.contactLabels.of(requireOwner(world, From_Account));
  return { GroupItem: GroupName.map((name) => ({ GroupName: name, GroupId: labels.deleteGroup(name) })) };
});
