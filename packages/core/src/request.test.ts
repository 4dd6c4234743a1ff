import { describe, expect, it } from 'vitest';
import { readThing } from '../test/support/endpoints.ts';
import { CANARY, caught, everything } from '../test/support/fakes.ts';
import { getGroupBanMember } from './group/index.ts';
import { buildRequest, InputError } from './index.ts';

const credentials = {
  origin: 'https://console.tim.qq.com',
  sdkAppId: 1400000000,
  identifier: 'a&b#c d+e',
  userSig: CANARY,
  random: 4294967295,
};

describe('buildRequest', () => {
  it('makes the request that a call would send', () => {
    const request = buildRequest(getGroupBanMember, { GroupId: '@TGS#a', Limit: 20 }, credentials);
    expect(request).toEqual({
      operation: 'group_open_http_svc/get_group_ban_member',
      label: 'POST https://console.tim.qq.com/v4/group_open_http_svc/get_group_ban_member',
      href: expect.any(Function),
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: '{"GroupId":"@TGS#a","Limit":20,"Offset":0}',
    });
    expect(request.href()).toBe(
      'https://console.tim.qq.com/v4/group_open_http_svc/get_group_ban_member' +
        `?sdkappid=1400000000&identifier=a%26b%23c%20d%2Be&usersig=${CANARY}&random=4294967295&contenttype=json`,
    );
  });

  it('is frozen, and may be logged', () => {
    const request = buildRequest(readThing, { Id: 'a' }, credentials);
    expect(Object.isFrozen(request)).toBe(true);
    expect(Object.isFrozen(request.headers)).toBe(true);
    expect(everything(request)).not.toContain('CANARY');
  });

  it('takes extra fields and a signal', () => {
    const { signal } = new AbortController();
    const request = buildRequest(readThing, { Id: 'a' }, credentials, { extra: { New: 1 }, signal });
    expect(request.body).toBe('{"Id":"a","New":1}');
    expect(request.signal).toBe(signal);
  });

  it('writes a body even where there is nothing to say', () => {
    const empty = { ...readThing, input: getGroupBanMember.input };
    expect(buildRequest(empty, { GroupId: 'g' }, credentials).body).toMatch(/^\{.*\}$/);
  });

  it.each([{ Id: 7 }, {}, null, undefined, { Id: 'a', id: 'sesame' }])(
    'refuses bad input: %o',
    async (input) => {
      const error = await caught(() => buildRequest(readThing, input as never, credentials));
      expect(error).toBeInstanceOf(InputError);
      expect(error.operation).toBe('test_svc/read_thing');
      expect(everything(error)).not.toMatch(/sesame|CANARY/);
    },
  );

  it('refuses extra fields that the schema knows', async () => {
    const error = await caught(() =>
      buildRequest(readThing, { Id: 'a' }, credentials, { extra: { Depth: 1 } }),
    );
    expect(error.issues).toEqual([{ path: 'extra.Depth', expected: 'a field that the input lacks' }]);
  });
});
