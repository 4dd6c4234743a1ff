import { type Lists, NOW, numbered } from './list.ts';

export const follow: Lists = {
  'follow/follow_get': (length) => {
    const accounts = numbered(length, (i) => `user${i}`);
    const items = accounts.map((To_Account) => ({ To_Account, FollowTime: NOW / 1000 }));
    const calls = accounts.map(
      (account) => ['followAdd', { From_Account: account, FollowItem: [{ To_Account: 'host' }] }] as const,
    );
    return { longestPage: 100, input: { From_Account: 'host', FollowType: 1, WantNum: 100 }, calls, items };
  },
};
