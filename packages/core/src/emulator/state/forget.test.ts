import { expect, it } from 'vitest';
import { caught } from '../../../test/support/fakes.ts';
import { AttributeValues } from './attribute-values.ts';
import { Blocks } from './blocks.ts';
import { C2cStreams } from './c2c-streams.ts';
import { AllContactLabels } from './contact-labels.ts';
import { DeletedContacts } from './deleted-contacts.ts';
import { Devices } from './devices.ts';
import { openOfficialAccount } from './emulated-official-account.ts';
import { Follows } from './follows.ts';
import { Friends } from './friends.ts';
import { Group } from './group.ts';
import { MsgReaders } from './msg-readers.ts';
import { OfficialAccounts } from './official-accounts.ts';
import { PermissionGroup, PermissionGroups } from './permission-groups.ts';
import { Profiles } from './profiles.ts';
import { Streams } from './streams.ts';
import { Tags } from './tags.ts';

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

it('forgets the profile of an account, its devices, and what it put on conversations', () => {
  const profiles = new Profiles();
  const devices = new Devices(() => 0);
  const labels = new AllContactLabels(() => 0);
  const deleted = new DeletedContacts();
  profiles.set('ben', [{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_DenyAny' }]);
  devices.set('ben', 'iPad', 'Online');
  labels.of('ben').addGroup('Work');
  const last = {};
  for (const owner of ['ben', 'be', 'ben"']) deleted.delete(owner, 'key', last);
  for (const part of [profiles, devices, labels, deleted]) part.forget('ben');
  expect(profiles.allowTypeOf('ben')).toBe('AllowType_Type_AllowAny');
  expect(devices.list('ben')).toEqual([]);
  expect(labels.of('ben').groups()).toEqual([]);
  expect(['ben', 'be', 'ben"'].map((owner) => deleted.has(owner, 'key', last))).toEqual([false, true, true]);
});

it('forgets what an account is found by: its tags, which may be those of devices then, and its attributes', () => {
  const tags = new Tags();
  const values = new AttributeValues();
  tags.set('ben', new Set(['vip']), false);
  values.set('ben', '0', 'Bern');
  values.set('anna', '0', 'Bern');
  tags.forget('ben');
  values.forget('ben');
  expect(tags.accounts()).toEqual([]);
  tags.set('a device', new Set(['vip']), true);
  expect(values.accounts()).toEqual(['anna']);
});

it('ends messages that grow, from an account and to it', async () => {
  const bots = new Streams();
  const users = new C2cStreams(() => 0);
  const begin = (from: string, to: string) => {
    bots.begin(`${from} ${to}`, from, to);
    return users.begin(from, to).id;
  };
  const [mine, theirs, others] = [begin('ben', 'anna'), begin('anna', 'ben'), begin('anna', 'cleo')];
  bots.forget('ben');
  users.forget('ben');
  const refused = { errorCode: 10004 };
  expect(await caught(() => bots.append('ben anna', 'ben', 'anna', 'x'))).toMatchObject(refused);
  expect(await caught(() => bots.append('anna ben', 'anna', 'ben', 'x'))).toMatchObject(refused);
  expect(await caught(() => users.append(mine, 'ben', 'anna', []))).toMatchObject(refused);
  expect(await caught(() => users.append(theirs, 'anna', 'ben', []))).toMatchObject(refused);
  expect(bots.append('anna cleo', 'anna', 'cleo', 'x')).toEqual(['x']);
  users.append(others, 'anna', 'cleo', []);
});

it('forgets what an account has read, and its rights', () => {
  const readers = new MsgReaders();
  const [read, unread] = [{}, {}];
  for (const account of ['anna', 'ben']) readers.add(read, account);
  readers.forget('ben', [read, unread]);
  expect(readers.of(read)).toEqual(['anna']);

  const groups = new PermissionGroups();
  const mods = new PermissionGroup('mods', { PermissionGroupName: 'Mods', Permission: 0, CustomString: '' });
  groups.add(mods);
  for (const account of ['anna', 'ben']) mods.members.set(account, 7);
  groups.forget('ben');
  expect([...mods.members.keys()]).toEqual(['anna']);
});

it('forgets a member, an owner and an admin, and leaves what it is barred from', () => {
  const group = new Group('club', 'Public', () => 1000);
  const room = new Group('room', 'AVChatRoom', () => 1000);
  group.join('ben');
  group.members.owner = 'ben';
  room.members.owner = 'ben';
  room.admins.appoint(['ben']);
  room.setOnline('ben', true);
  group.mutes.set('ben', 60);
  for (const each of [group, room]) each.forget('ben');
  expect([group.members.size, group.members.owner, room.members.owner]).toEqual([0, '', '']);
  expect([room.admins.list(), room.online()]).toEqual([[], []]);
  expect(group.mutes.in().list()).toHaveLength(1);
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
