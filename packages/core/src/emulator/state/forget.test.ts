import { expect, it } from 'vitest';
import { Blocks } from './blocks.ts';
import { openOfficialAccount } from './emulated-official-account.ts';
import { Follows } from './follows.ts';
import { Friends } from './friends.ts';
import { OfficialAccounts } from './official-accounts.ts';

it('forgets the friends of an account on both sides, and its lists', () => {
  const friends = new Friends();
  friends.set('anna', 'ben', { Tag_SNS_IM_Group: ['Class'] });
  friends.set('anna', 'cleo', { Tag_SNS_IM_Group: ['Class'] });
  friends.set('ben', 'anna', { Tag_SNS_IM_Group: ['Mine'] });
  friends.forget('ben');
  expect(friends.list('anna')).toEqual(['cleo']);
  expect([...(friends.lists('anna').get('Class') ?? [])]).toEqual(['cleo']);
  expect(friends.list('ben')).toEqual([]);
  expect(friends.lists('ben').size).toBe(0);
});

it('forgets the blocks of an account, and those against it', () => {
  const blocks = new Blocks();
  blocks.add('anna', 'ben', 1);
  blocks.add('ben', 'anna', 1);
  blocks.add('ben', 'cleo', 1);
  blocks.forget('ben');
  expect(blocks.has('anna', 'ben')).toBe(false);
  expect(blocks.list('ben')).toEqual([]);
});

it('forgets whom an account follows, and who follows it', () => {
  const follows = new Follows();
  follows.add('anna', 'ben', 1);
  follows.add('ben', 'anna', 1);
  follows.add('cleo', 'anna', 1);
  follows.forget('ben');
  expect(follows.followers('anna')).toEqual([['cleo', 1]]);
  expect(follows.following('anna')).toEqual([]);
  expect(follows.following('ben')).toEqual([]);
  expect(follows.followers('ben')).toEqual([]);
});

it('forgets what an account subscribed to, and leaves its own official accounts', () => {
  const own = { Owner_Account: 'ben', Name: 'A', subscribers: ['ben', 'cleo'] };
  const ids = ['@TOA#_a', '@TOA#_b'];
  const accounts = new OfficialAccounts(
    ids.map((OfficialAccountUserID) => openOfficialAccount({ ...own, OfficialAccountUserID }, () => 0)),
  );
  accounts.forget('ben');
  const subscribers = accounts.list().map((each) => each.subscribers().map(([account]) => account));
  expect(subscribers).toEqual([['cleo'], ['cleo']]);
});
