import { describe, expect, it, vi } from 'vitest';
import { readThing } from '../../test/support/endpoints.ts';
import { answers, caught, clientWith, collect, ok } from '../../test/support/fakes.ts';
import { bannedMembers, getGroupBanMember, markMembers } from '../endpoints/group/index.ts';
import { bind, type CallOptions, type Client, call, InputError } from '../index.ts';

describe('bind', () => {
  it('makes a frozen facade of endpoints and functions', async () => {
    const transport = answers(
      ok({ NextOffset: 0 }),
      ok({ BannedAccountList: [{ Member_Account: 'a', BannedUntil: 1 }], NextOffset: 0 }),
      ok({ MemberList: [{ Member_Account: 'b', Marks: [1000] }] }),
    );
    const live = bind(clientWith(transport), { getGroupBanMember, bannedMembers, markMembers });
    expect(Object.isFrozen(live)).toBe(true);
    expect(Object.keys(live)).toEqual(['getGroupBanMember', 'bannedMembers', 'markMembers']);
    expect(await live.getGroupBanMember({ GroupId: 'g', Limit: 5 })).toMatchObject({ NextOffset: 0 });
    expect(await collect(live.bannedMembers({ GroupId: 'g' }))).toHaveLength(1);
    const MemberList = [{ Member_Account: 'b', Marks: [1000] }];
    expect(await live.markMembers({ GroupId: 'g', CommandType: 1, MemberList })).toMatchObject({
      applied: MemberList,
    });
    expect(transport.sent.map(({ request }) => request.operation)).toEqual([
      'group_open_http_svc/get_group_ban_member',
      'group_open_http_svc/get_group_ban_member',
      'group_open_avchatroom_http_svc/modify_user_info',
    ]);
  });

  it('hands options on', async () => {
    const live = bind(clientWith(answers(ok())), { readThing, bannedMembers });
    const signal = AbortSignal.abort('enough');
    expect(await caught(live.readThing({ Id: 'a' }, { signal }))).toBe('enough');
    expect(await caught(collect(live.bannedMembers({ GroupId: 'g' }, { signal })))).toBe('enough');
    expect(await caught(live.readThing({ Id: 'a' }, { timeout: 1 } as CallOptions))).toBeInstanceOf(
      InputError,
    );
  });

  it('gives the client to a function of any kind, and everything else as it comes', () => {
    const client = clientWith(answers());
    const own = vi.fn((_client: Client, a: number, b: string) => `${a}${b}`);
    const live = bind(client, { own });
    expect(live.own(1, 'x')).toBe('1x');
    expect(own).toHaveBeenCalledExactlyOnceWith(client, 1, 'x');
  });

  it('is no more than call', async () => {
    const transport = answers(ok({ Thing: 'x' }));
    const client = clientWith(transport);
    expect(await bind(client, { readThing }).readThing({ Id: 'a' })).toEqual(
      await call(client, readThing, { Id: 'a' }),
    );
    expect(transport.sent[0]!.request.body).toBe(transport.sent[1]!.request.body);
  });
});
