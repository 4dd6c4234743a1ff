import * as core from '@tim-rest/core';
import { banGroupMember, getGroupBanMember } from '@tim-rest/core/group';
import { HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { regions } from './fixtures.ts';
import { app, connect, expectDocumentedUrl, HOST, mockService, only, transports } from './support.ts';

const { call } = core;
const service = mockService();
const OPERATION = 'group_open_http_svc/get_group_ban_member';
const INPUT = { GroupId: '@TGS#aJRGC4MH6', Limit: 20, Offset: 0 };
const LAST_PAGE = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', BannedAccountList: [], NextOffset: 0 };

afterEach(() => vi.restoreAllMocks());

it('has a host for each documented region, and for no other', () => {
  expect(Object.keys(core.regions).sort()).toEqual(regions.map(({ region }) => region).sort());
});

describe.each(transports)('%s', (_, transport) => {
  it.each(regions)('asks $host for an app in $region', async ({ region, host }) => {
    const arrivals = service.answer(OPERATION, LAST_PAGE, host);
    await call(connect(transport(), { region }), getGroupBanMember, INPUT);
    expectDocumentedUrl(only(arrivals), host, OPERATION);
  });

  it.each([
    ['lowest', 0, '0'],
    ['middle', 0.5, '2147483648'],
    ['highest', 1 - 2 ** -53, '4294967295'],
  ])('sends the %s random as an integer of 32 bits', async (_, draw, random) => {
    const arrivals = service.answer(OPERATION, LAST_PAGE);
    vi.spyOn(Math, 'random').mockReturnValue(draw);
    await call(connect(transport()), getGroupBanMember, INPUT);
    expect(only(arrivals).url.searchParams.get('random')).toBe(random);
  });

  it.each(['a&usersig=b', 'a#b', 'a b', 'a+b', '%41/?=;,:@$!', `~${' &#+'.repeat(7)}~`])(
    'brings the identifier %j to the service intact',
    async (identifier) => {
      const arrivals = service.answer(OPERATION, LAST_PAGE);
      await call(connect(transport(), { identifier }), getGroupBanMember, INPUT);

      const arrival = only(arrivals);
      expectDocumentedUrl(arrival, HOST, OPERATION, { ...app, identifier });
      // Whether the service takes a `+` for a space is not documented: there is none.
      expect(arrival.url.search).not.toContain('+');
    },
  );

  it('sends text beyond ASCII as UTF-8', async () => {
    const input = { GroupId: 'room', Members_Account: ['troll'], Duration: 60, Description: 'é 直播 👋' };
    const arrivals = service.answer('group_open_http_svc/ban_group_member', LAST_PAGE);
    await call(connect(transport()), banGroupMember, input);
    expect(JSON.parse(only(arrivals).text)).toEqual(input);
  });

  it.each([301, 302, 303, 307, 308])('never follows a %d to another host', async (status) => {
    const elsewhere = service.answer(OPERATION, LAST_PAGE, 'elsewhere.example');
    const location = `https://elsewhere.example/v4/${OPERATION}`;
    const arrivals = service.answer(OPERATION, new HttpResponse(null, { status, headers: { location } }));

    const failure = call(connect(transport()), getGroupBanMember, INPUT);
    await expect(failure).rejects.toMatchObject({ code: 'transport.redirect', retryable: false });
    expect(arrivals).toHaveLength(1);
    expect(elsewhere).toEqual([]);
  });
});
