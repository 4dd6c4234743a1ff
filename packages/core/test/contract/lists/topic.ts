import { type Lists, NOW, numbered } from './list.ts';

const GroupId = '@TGS#_school';
const PermissionGroupId = '@PMG#_mods';
const rights = { PermissionGroupName: 'Moderators', Permission: 32 };

export const topic: Lists = {
  'group_open_http_svc/get_permission_group': (length) => {
    const ids = numbered(length, (i) => `@PMG#_${i}`);
    const calls = ids.map(
      (id) => ['createPermissionGroup', { GroupId, PermissionGroupId: id, ...rights }] as const,
    );
    const items = ids.map((id) => ({
      ErrorCode: 0,
      ErrorInfo: '',
      PermissionGroupId: id,
      ...rights,
      CustomString: '',
      MemberCount: 0,
    }));
    return {
      longestPage: 20,
      input: { GroupId, Limit: 20 },
      group: { GroupId, Type: 'Community' },
      calls,
      items,
    };
  },
  'group_open_http_svc/get_permission_group_member_list': (length) => {
    const members = numbered(length, (i) => ({ Member_Account: `user${i}` }));
    const calls: [string, object][] = [
      ['createPermissionGroup', { GroupId, PermissionGroupId, ...rights }],
      ...members.map((member): [string, object] => [
        'addPermissionGroupMember',
        { GroupId, PermissionGroupId, MemberList: [member] },
      ]),
    ];
    const items = members.map((member) => ({ ...member, JoinPermissionGroupTime: NOW / 1000 }));
    const input = { GroupId, PermissionGroupId, MemberInfoFilter: ['JoinPermissionGroupTime'], Limit: 50 };
    return { longestPage: 50, input, group: { GroupId, Type: 'Community', members }, calls, items };
  },
};
