import { createContactGroup } from '../../../endpoints/conversation/index.ts';
import { route } from '../../route.ts';
import { requireOwner, resultOf } from './contacts.ts';

/** Makes a group. Assumption: a conversation need not have been begun. */
export const createContactGroupRoute = route(
  createContactGroup,
  (world, { From_Account, GroupContactItem }) => {
    const labels = world.contactLabels.of(requireOwner(world, From_Account));
    return {
      GroupResultItem: GroupContactItem.map(({ GroupName, ContactItem }) => {
        const GroupId = labels.addGroup(GroupName);
        const put = (key: string) => labels.change(key, ({ groups }) => groups.add(GroupId));
        const ResultItem = ContactItem.map((each) => resultOf(world, { ContactItem: each }, put));
        return { GroupItem: { GroupName, GroupId }, ResultItem };
      }),
    };
  },
);
