import { searchContactGroup } from '../../../endpoints/conversation/index.ts';
import { route } from '../../route.ts';
import { groupsOf, keyOf, requireOwner } from './contacts.ts';
import { labelled } from './labelled.ts';

/** Tells groups and marks. Assumption: what has none is not found. */
export const searchContactGroupRoute = route(searchContactGroup, (world, { From_Account, ContactItem }) => {
  const labels = world.contactLabels.of(requireOwner(world, From_Account));
  const found = ContactItem.map((each) => labels.label(keyOf(each))).filter((label) => label !== undefined);
  return { ContactResultItem: found.map(labelled), GroupItem: groupsOf(labels) };
});
