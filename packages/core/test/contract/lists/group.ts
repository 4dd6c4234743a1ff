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
};
