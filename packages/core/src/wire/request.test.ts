import { describe, expect, it } from 'vitest';
import { readThing } from '../../test/support/endpoints.ts';
import { CANARY, caught, everything } from '../../test/support/fakes.ts';
import { getGroupBanMember } from '../endpoints/group/index.ts';
import { buildRequest, InputError } from '../index.ts';

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

describe('credentials', () => {
  const input = { GroupId: '@TGS#live' };

  it.each([
    ['sdkAppId', '1&identifier=root'],
    ['identifier', '\ud800'],
    ['userSig', 'a b'],
    ['random', undefined],
    ['random', 2 ** 32],
    ['origin', 'http://example.com'],
  ])('are refused where %s is %o', async (path, value) => {
    const wrong = { ...credentials, [path]: value };
    const error = await caught(() => buildRequest(getGroupBanMember, input, wrong as never));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues.map((issue: { path: string }) => issue.path)).toEqual([path]);
  });

  it('take an origin as a URL', () => {
    const origin = new URL('https://console.tim.qq.com');
    const request = buildRequest(getGroupBanMember, input, { ...credentials, origin });
    expect(new URL(request.href()).pathname).toBe('/v4/group_open_http_svc/get_group_ban_member');
  });
});

describe('extra fields', () => {
  it.each([new Map([['New', 1]]), [1], null, 'New', { toJSON: () => ({ GroupId: 'other' }) }])(
    'are refused as %o, which would vanish or take over',
    async (extra) => {
      const given = { extra: extra as never };
      const error = await caught(() => buildRequest(getGroupBanMember, { GroupId: 'g' }, credentials, given));
      expect(error.issues).toEqual([{ path: 'extra', expected: 'an object of fields' }]);
    },
  );
});
