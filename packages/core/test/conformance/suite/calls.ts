import { bind, buildRequest, call, createClient, readResponse, regions } from '@tim-rest/core';
import { bannedMembers, getGroupBanMember, markMembers } from '@tim-rest/core/group';
import { verifyUserSig } from '@tim-rest/signer';
import { caught, deepEqual, equal, includes, ok } from './assert.ts';
import { type Case, onBoth } from './case.ts';
import { documented } from './documented.ts';
import { answers, app, bans, collect, connect, connectTo, emulate, GroupId, OK } from './support.ts';

const list = { ...OK, NextOffset: 0 };

const examples = documented.flatMap(({ name, operation, endpoint, request, response }) =>
  onBoth(`sends and reads ${name}`, async (transport) => {
    const fetch = answers(response);
    const answer = await call(connect(transport({ fetch })), endpoint, request);
    deepEqual(answer, response);

    equal(fetch.arrivals.length, 1);
    const { url, text, request: sent } = fetch.arrivals[0]!;
    equal(sent.method, 'POST');
    equal(sent.headers.get('content-type'), 'application/json; charset=utf-8');
    equal(text, JSON.stringify(request));
    equal(`${url.origin}${url.pathname}`, `https://adminapisgp.im.qcloud.com/v4/${operation}`);
    const { usersig = '', random, ...rest } = Object.fromEntries(url.searchParams);
    deepEqual(rest, { sdkappid: '1400000000', identifier: 'administrator', contenttype: 'json' });
    ok(/^\d+$/.test(random ?? '') && Number(random) < 2 ** 32, 'random is not a uint32');
    equal(verifyUserSig(usersig, app).ok, true);
  }),
);

export const calls: readonly Case[] = [
  ...examples,
  ...onBoth('sends fields that the schema does not know yet', async (transport) => {
    const fetch = answers(list);
    await call(connect(transport({ fetch })), getGroupBanMember, { GroupId }, { extra: { Newer: [1] } });
    equal(fetch.arrivals[0]!.text, `{"GroupId":"${GroupId}","Offset":0,"Newer":[1]}`);
  }),
  ...onBoth('keeps fields of an answer that the schema does not know', async (transport) => {
    const answer = { ...list, Newer: { deep: ['小军'] } };
    deepEqual(
      await call(connect(transport({ fetch: answers(answer) })), getGroupBanMember, { GroupId }),
      answer,
    );
  }),
  {
    name: 'a client is frozen, and shows no secret',
    run() {
      const client = connect(async () => ({ ok: false, reason: 'network' }));
      ok(Object.isFrozen(client), 'the client can be changed');
      ok(!JSON.stringify(client).includes(app.secretKey), 'the client shows the key');
      equal(client.origin, 'https://adminapisgp.im.qcloud.com');
    },
  },
  {
    name: 'a client takes each region, and no http beyond loopback',
    async run() {
      const { sdkAppId, identifier } = app;
      const plugs = { transport: async () => ({ ok: false, reason: 'network' }) as const, signer: () => sig };
      const sig = { value: 'sig-of-a-test', expiresAt: Number.POSITIVE_INFINITY };
      for (const [region, { host }] of Object.entries(regions))
        equal(
          createClient({ sdkAppId, identifier, region: region as 'china', ...plugs }).origin,
          `https://${host}`,
        );
      const make = (origin: string) => createClient({ sdkAppId, identifier, origin, ...plugs });
      equal(make('http://127.0.0.1:8787').origin, 'http://127.0.0.1:8787');
      for (const origin of ['http://example.com', 'https://example.com/path', 'nonsense'])
        includes(await caught(() => make(origin)), { code: 'input.invalid' });
    },
  },
  {
    name: 'a facade calls endpoints and functions',
    async run() {
      const fetch = answers({ ...list, BannedAccountList: bans(2) });
      const live = bind(connectTo(fetch), { getGroupBanMember, bannedMembers, markMembers });
      deepEqual((await live.getGroupBanMember({ GroupId })).BannedAccountList, bans(2));
      deepEqual(await collect(live.bannedMembers({ GroupId })), bans(2));
    },
  },
  {
    name: 'a request and its answer go through an HTTP stack of one’s own',
    async run() {
      const emulator = emulate({ verify: () => 0 });
      const { sdkAppId, identifier } = app;
      const who = {
        origin: 'https://console.tim.qq.com',
        sdkAppId,
        identifier,
        userSig: 'a*sig_-',
        random: 7,
      };
      const request = buildRequest(getGroupBanMember, { GroupId, Limit: 1 }, who);
      equal(request.label, 'POST https://console.tim.qq.com/v4/group_open_http_svc/get_group_ban_member');
      ok(!JSON.stringify(request).includes(who.userSig), 'the request shows the UserSig');
      const { headers, body } = request;
      const response = await emulator.fetch(request.href(), { method: 'POST', headers, body });
      const answer = { status: response.status, text: await response.text() };
      deepEqual(readResponse(getGroupBanMember, answer, who), { ...list, BannedAccountList: [] });
    },
  },
];
