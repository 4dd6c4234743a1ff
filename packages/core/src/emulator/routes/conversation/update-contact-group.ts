import { updateContactGroup } from '../../../endpoints/conversation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { requireOwner, resultOf } from './contacts.ts';

/** Changes a group. Assumption: the code where the new name or the conversations are missing (50002). */
export const updateContactGroupRoute = route(
  updateContactGroup,
  (world, { From_Account, UpdateType, UpdateGroup }) => {
    const { UpdateGroupType, OldGroupName, NewGroupName, ContactUpdateItem } = UpdateGroup;
    const labels = world.contactLabels.of(requireOwner(world, From_Account));
    const GroupId = labels.requireGroup(OldGroupName);
    const answer = { UpdateGroupType, GroupId, OldGroupName };
    if (UpdateGroupType === 1) {
      if (NewGroupName === undefined) throw new Refusal(50002, 'NewGroupName is missing');
      labels.renameGroup(OldGroupName, NewGroupName);
      return { UpdateType, UpdateGroupResult: { ...answer, GroupName: NewGroupName } };
    }
    if (!ContactUpdateItem) throw new Refusal(50002, 'ContactUpdateItem is missing');
    const ContactResultItem = ContactUpdateItem.map((item) => ({
      ContactOptType: item.ContactOptType,
      ...resultOf(world, item, (key) =>
        labels.change(key, ({ groups }) =>
          item.ContactOptType === 1 ? groups.add(GroupId) : groups.delete(GroupId),
        ),
      ),
    }));
    return { UpdateType, UpdateGroupResult: { ...answer, GroupName: OldGroupName, ContactResultItem } };
  },
);
