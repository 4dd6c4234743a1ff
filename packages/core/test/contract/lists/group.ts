import { type Lists, NOW, numbered } from './list.ts';

export const group: Lists = {
  'group_open_http_svc/get_group_ban_member': (length) => {
    const items = numbered(length, (i) => ({ Member_Account: `user${i}`, BannedUntil: 2_000_000_000 + i }));
    const group = { GroupId: 'room', Type: 'AVChatRoom', banned: items };
    return { longestPage: 100, input: { GroupId: 'room', Limit: 100 }, group, items };
  },
  'group_open_avchatroom_http_svc/get_members': (length) => {
    const accounts = numbered(length, (i) => `user${i}`);
    const group = { GroupId: 'room', Type: 'AVChatRoom', online: accounts };
    const newest = accounts.toReversed();
    const items = newest.map((account) => ({ Member_Account: account, JoinTime: NOW / 1000 }));
    return { longestPage: 250, input: { GroupId: 'room' }, group, items };
  },
  'group_open_http_svc/get_group_member_info': (length) => {
    const items = numbered(length, (i) => ({ Member_Account: `user${i}`, Role: 'Member' }));
    const group = { GroupId: 'club', Type: 'Public', members: items };
    const input = { GroupId: 'club', MemberInfoFilter: ['Role'], Limit: 100 };
    return { longestPage: 100, input, group, items };
  },
  'group_open_http_svc/get_joined_group_list': (length) => {
    const items = numbered(length, (i) => ({ GroupId: `club${i}` }));
    const groups = items.map((each) => ({ ...each, Type: 'Public', Owner_Account: 'user' }));
    return { longestPage: 500, input: { Member_Account: 'user', Limit: 500 }, world: { groups }, items };
  },
  'group_open_http_svc/get_appid_group_list': (length) => {
    const items = numbered(length, (i) => ({ GroupId: `club${i}` }));
    const groups = items.map((each) => ({ ...each, Type: 'Public' }));
    return { longestPage: 1000, input: { Limit: 1000 }, world: { groups }, items };
  },
};
