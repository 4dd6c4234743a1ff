import { batch, call } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { banGroupMember, getGroupBanMember, MarkCommand, modifyUserInfo } from '@tim-rest/core/group';
import { caught, deepEqual, equal, includes } from './assert.ts';
import { type Case, onBoth } from './case.ts';
import { accounts, app, connect, connectTo, emulate, GroupId, OK } from './support.ts';

const address = 'https://emulator.example/v4/group_open_http_svc/get_group_ban_member';
const query = `sdkappid=${app.sdkAppId}&identifier=administrator&usersig=sig&random=1&contenttype=json`;

export const emulator: readonly Case[] = [
  ...onBoth('puts a service under the real client', async (transport) => {
    const service = emulate();
    const client = connect(transport({ fetch: service.fetch }));
    const Members_Account = ['alice', 'troll'];
    await call(client, banGroupMember, { GroupId, Members_Account, Duration: 60 });
    const { BannedAccountList } = await call(client, getGroupBanMember, { GroupId });
    deepEqual(
      BannedAccountList?.map(({ Member_Account }) => Member_Account),
      ['alice', 'troll'],
    );
    deepEqual(service.group(GroupId)?.online, ['bob']);
    deepEqual(service.requests[0], {
      operation: 'group_open_http_svc/ban_group_member',
      body: { GroupId, Members_Account, Duration: 60 },
      errorCode: 0,
    });
  }),
  ...onBoth('breaks a connection before, at and in the middle of an answer', async (transport) => {
    for (const [drop, acted] of [
      ['request', 0],
      ['answer', 1],
      ['body', 1],
    ] as const) {
      const service = emulate();
      service.inject({ drop });
      const client = connect(transport({ fetch: service.fetch }));
      const ban = call(client, banGroupMember, { GroupId, Members_Account: ['troll'], Duration: 60 });
      includes(await caught(ban), { code: 'transport.network' });
      equal(service.group(GroupId)?.banned?.length, acted);
    }
  }),
  ...onBoth('answers with statuses, pages and halves, as it is told', async (transport) => {
    const service = emulate();
    const client = connect(transport({ fetch: service.fetch }));
    const meet = async (fault: Parameters<typeof service.inject>[0]) => {
      service.inject(fault);
      return caught(call(client, getGroupBanMember, { GroupId }));
    };
    includes(await meet({ status: 503, headers: { 'retry-after': '2' } }), {
      status: 503,
      retryAfterMs: 2000,
    });
    includes(await meet({ status: 302 }), { code: 'transport.redirect' });
    includes(await meet({ truncate: 5 }), { code: 'response.malformed' });
    includes(await meet({ errorCode: 10002, operation: /get_/ }), { code: 'api.10002' });
    equal((await call(client, getGroupBanMember, { GroupId })).ErrorCode, 0);
  }),
  {
    name: 'takes a Request, and a URL with init',
    async run() {
      const { fetch } = emulate({ verify: () => 0 });
      const init = { method: 'POST', body: JSON.stringify({ GroupId }) };
      const empty = { ...OK, BannedAccountList: [], NextOffset: 0 };
      deepEqual(await (await fetch(new Request(`${address}?${query}`, init))).json(), empty);
      deepEqual(await (await fetch(new URL(`${address}?${query}`), init)).json(), empty);
    },
  },
  {
    name: 'refuses as the service does',
    async run() {
      const { fetch } = emulate({ verify: () => 0 });
      const code = async (url: string, body: unknown, method = 'POST') => {
        const init = method === 'POST' ? { method, body: JSON.stringify(body) } : { method };
        return ((await (await fetch(url, init)).json()) as typeof OK).ErrorCode;
      };
      const body = { GroupId };
      equal(await code(`${address}?${query}`, body, 'GET'), 60002);
      equal(await code(`${address}?${query.replace('usersig=sig&', '')}`, body), 60025);
      equal(await code(`${address}?${query.replace('administrator', 'alice')}`, body), 60010);
      equal(await code(`${address.replace('get_', 'got_')}?${query}`, body), 10003);
      equal(await code(`${address}?${query}`, { GroupId: 'none' }), 10010);
      equal(await code(`${address}?${query}`, { GroupId, Limit: 101 }), 10004);
      equal(await code(`${address}?${query}`, []), 60003);
    },
  },
  {
    name: 'goes by a clock of one’s own',
    async run() {
      let now = 1_700_000_000_000;
      const service = emulate({ now: () => now, verify: () => 0 });
      const client = connectTo(service.fetch);
      await batch(client, banGroupMember, { GroupId, Members_Account: accounts(2), Duration: 60 });
      equal(service.group(GroupId)?.banned?.[0]?.BannedUntil, 1_700_000_060);
      now += 60_000;
      deepEqual(service.group(GroupId)?.banned, []);
    },
  },
  {
    name: 'keeps marks of live rooms alone',
    async run() {
      const groups = [{ GroupId, Type: 'Public' as const, online: ['alice'] }];
      const client = connectTo(emulate({ groups }).fetch);
      const MemberList = [{ Member_Account: 'alice', Marks: [1000] }];
      const error = await caught(
        call(client, modifyUserInfo, { GroupId, CommandType: MarkCommand.Set, MemberList }),
      );
      includes(error, { code: 'api.10007', category: 'permission' });
    },
  },
  {
    name: 'refuses options that make no sense',
    async run() {
      includes(await caught(() => createEmulator({ sdkAppId: 0 })), { code: 'input.invalid' });
      includes(await caught(() => emulate().inject({})), { code: 'input.invalid' });
    },
  },
];
