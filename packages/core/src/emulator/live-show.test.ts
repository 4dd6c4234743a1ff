import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { expect, it } from 'vitest';
import { collect, range } from '../../test/support/fakes.ts';
import {
  AdminCommand,
  addRobots,
  banGroupMember,
  checkMembers,
  delRobots,
  getAdminList,
  getOnlineMemberNum,
  type LiveMember,
  liveMembers,
  MarkCommand,
  markMembers,
  modifyAdmin,
  SpecialMark,
  sendBroadcastMsg,
} from '../endpoints/group/index.ts';
import { batch, bind, call, createClient } from '../index.ts';
import { createEmulator } from './index.ts';

const GroupId = '@TGS#show';
const sdkAppId = 1400000000;
const viewers = range(600).map((n) => `viewer${n}`);
const names = (members: readonly LiveMember[]) => members.map(({ Member_Account }) => Member_Account);

/** A room before anyone is in it, an app's server, and its clock. */
function open() {
  const clock = { now: 1_766_040_000_000 };
  const groups = [{ GroupId, Type: 'AVChatRoom' as const }];
  const emulator = createEmulator({ sdkAppId, groups, now: () => clock.now });
  const client = createClient({
    sdkAppId,
    identifier: 'administrator',
    region: 'singapore',
    transport: fetchTransport({ fetch: emulator.fetch }),
    signer: secretKeySigner('the-secret-key-of-a-test'),
    limiter: false,
  });
  const comes = (account: string) => emulator.setOnline(GroupId, account, true);
  return { clock, emulator, client, comes };
}

it('a live show, from the first guest to the last', async () => {
  const { clock, emulator, client, comes } = open();
  const room = bind(client, { getOnlineMemberNum, checkMembers, getAdminList });
  const count = async () => (await room.getOnlineMemberNum({ GroupId })).OnlineMemberNum;
  const list = async (Mark?: number) => names(await collect(liveMembers(client, { GroupId, Mark })));

  // The host opens the room; a robot welcomes whoever comes.
  expect(await count()).toBe(0);
  await call(client, modifyAdmin, {
    GroupId,
    CommandType: AdminCommand.Appoint,
    Admin_Account: ['host', 'helper'],
  });
  await call(client, addRobots, { GroupId, Member_Account: ['welcome'] });
  comes('host');
  expect(await list()).toEqual(['host', 'welcome']);

  // They come, and are counted and listed, the newest first.
  for (const viewer of viewers) {
    clock.now += 100;
    comes(viewer);
  }
  expect(await count()).toBe(602);
  expect(await list()).toEqual([...viewers.toReversed(), 'host', 'welcome']);
  const [newest] = await collect(liveMembers(client, { GroupId }));
  expect(newest).toEqual({ Member_Account: 'viewer599', JoinTime: 1_766_040_060 });

  // Some are marked; one of them hides.
  const marked = await markMembers(client, {
    GroupId,
    CommandType: MarkCommand.Set,
    MemberList: [
      ...viewers.map((Member_Account) => ({ Member_Account, Marks: [1001] })),
      { Member_Account: 'helper', Marks: [1001] },
      { Member_Account: 'viewer3', Marks: [SpecialMark.Hidden] },
    ],
  });
  expect([marked.applied.length, marked.skipped, marked.failed]).toEqual([600, ['helper'], []]);
  expect(await list(1001)).toEqual(viewers.toReversed());
  expect(await list()).not.toContain('viewer3');
  expect(await list(SpecialMark.Hidden)).toEqual(['viewer3']);

  // A word to all rooms, sent once though it is asked for twice.
  const hello = {
    Random: 48213377,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Maintenance at 22:00' } }] as const,
  };
  const { MsgSeq } = await call(client, sendBroadcastMsg, hello);
  expect(await call(client, sendBroadcastMsg, hello)).toMatchObject({ MsgSeq });
  expect(emulator.broadcasts).toMatchObject([{ ...hello, MsgSeq, From_Account: 'administrator' }]);

  // Two misbehave, and are out, with their marks.
  const trolls = ['viewer1', 'viewer2'];
  const bans = await batch(client, banGroupMember, { GroupId, Members_Account: trolls, Duration: 3600 });
  expect(bans.failed).toEqual([]);
  comes('viewer1');
  expect(
    await room.checkMembers({ GroupId, Member_Account: ['viewer0', ...trolls, 'welcome'] }),
  ).toMatchObject({
    Member_Account: ['viewer0', 'welcome'],
  });
  expect(await list(1001)).toHaveLength(598);

  // The helper, who never came, is dismissed; the show ends, and the room empties.
  await call(client, modifyAdmin, { GroupId, CommandType: AdminCommand.Dismiss, Admin_Account: ['helper'] });
  const { Admin_List } = await room.getAdminList({ GroupId });
  expect(Admin_List).toEqual([{ Admin_Account: 'host', Avatar: '', NickName: '' }]);
  for (const account of ['host', ...viewers]) emulator.setOnline(GroupId, account, false);
  expect(await list()).toEqual(['welcome']);
  await call(client, delRobots, { GroupId, Member_Account: ['welcome'] });
  expect(await count()).toBe(0);
  expect(emulator.group(GroupId)).toMatchObject({ online: [], marks: [], admins: ['host'] });
});
