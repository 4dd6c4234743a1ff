import { type GroupInfo, type GroupInfoFilter, getGroupInfo } from '../../../endpoints/group/index.ts';
import { requireSize, route } from '../../route.ts';
import type { Group } from '../../state/group.ts';
import { picked, shownMember, shownProfile } from './shown.ts';

/**
 * Profiles. Assumptions: without `ResponseFilter` there is everything, with one nothing but what it names; a group that is
 * not there has its id, code and words; the members of a live room are those who are online.
 */
export const getGroupInfoRoute = route(
  getGroupInfo,
  ({ groups, sdkAppId }, { GroupIdList, ResponseFilter }) => {
    const all = GroupIdList.map((GroupId): GroupInfo => {
      const group = groups.find(GroupId);
      if (!group) return { GroupId, ErrorCode: 10010, ErrorInfo: 'the group does not exist' };
      return { GroupId, ErrorCode: 0, ErrorInfo: '', ...shown(group, sdkAppId, ResponseFilter) };
    });
    return requireSize({ GroupInfo: all });
  },
);

function shown(group: Group, sdkAppId: number, filter?: GroupInfoFilter): Partial<GroupInfo> {
  const {
    GroupBaseInfoFilter: base,
    MemberInfoFilter: info,
    AppDefinedDataFilter_Group: keys,
    AppDefinedDataFilter_GroupMember: memberKeys,
  } = filter ?? {};
  const all = !filter;
  return {
    ...((all || base) && picked({ ...shownProfile(group), Appid: sdkAppId }, base)),
    ...((all || keys) && { AppDefinedData: group.profile.customFields.list(keys) }),
    ...((all || info || memberKeys) &&
      group.type !== 'AVChatRoom' && {
        MemberList: group.members.list().map((member) => ({
          ...((all || info?.includes('Account')) && { Member_Account: member.account }),
          ...(all ? shownMember(group, member) : picked(shownMember(group, member), info ?? [])),
          ...((all || memberKeys) && { AppMemberDefinedData: member.customFields.list(memberKeys) }),
        })),
      }),
  };
}
