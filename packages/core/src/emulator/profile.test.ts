import { describe, expect, it } from 'vitest';
import { range } from '../../test/support/fakes.ts';
import { createEmulator } from './index.ts';
import { Profiles } from './state/profiles.ts';

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ErrorDisplay: '' };

function open() {
  const emulator = createEmulator({ sdkAppId: 1, accounts: ['anna', 'ben'] });
  const send = async (command: string, body: object) => {
    const url = `https://h/v4/profile/${command}?sdkappid=1&identifier=administrator&usersig=x&contenttype=json`;
    return (await emulator.fetch(url, { method: 'POST', body: JSON.stringify(body) })).json();
  };
  return {
    set: (account: string, ...ProfileItem: object[]) =>
      send('portrait_set', { From_Account: account, ProfileItem }),
    get: (To_Account: string[], ...TagList: string[]) => send('portrait_get', { To_Account, TagList }),
  };
}

const nick = (Value: unknown) => ({ Tag: 'Tag_Profile_IM_Nick', Value });
const custom = (key: string) => ({ Tag: `Tag_Profile_Custom_${key}`, Value: 'x' });
const letters = (n: number) => String.fromCharCode(97 + n);

describe('a profile', () => {
  it('keeps the last value of each tag, and gives those that are asked for, each once', async () => {
    const { set, get } = open();
    expect(await set('anna', nick('Ann'), custom('Class'), nick('Anna'))).toEqual(OK);
    expect(await set('anna', { Tag: 'Tag_Profile_IM_Role', Value: 0, New: 1 })).toEqual(OK);
    expect(
      await get(['anna', 'ben', 'anna'], 'Tag_Profile_IM_Role', 'Tag_Profile_IM_Nick', 'Tag_Profile_IM_Role'),
    ).toEqual({
      ...OK,
      UserProfileItem: [
        {
          To_Account: 'anna',
          ProfileItem: [{ Tag: 'Tag_Profile_IM_Role', Value: 0 }, nick('Anna')],
          ResultCode: 0,
          ResultInfo: '',
        },
        { To_Account: 'ben', ProfileItem: [], ResultCode: 0, ResultInfo: '' },
      ],
    });
  });

  it('is of an account that exists', async () => {
    const { set, get } = open();
    expect(await set('nobody', nick('N'))).toMatchObject({ ErrorCode: 40003 });
    expect(await get(['anna', 'nobody'], 'Tag_Profile_IM_Nick')).toMatchObject({ ErrorCode: 40003 });
  });

  it.each([
    [40610, 'a number for a text', nick(7)],
    [40610, 'a text for a number', { Tag: 'Tag_Profile_IM_Level', Value: '7' }],
    [40605, 'a word that no such tag has', { Tag: 'Tag_Profile_IM_Gender', Value: 'Male' }],
    [40605, 'a place of 17 bytes', { Tag: 'Tag_Profile_IM_Location', Value: 'x'.repeat(17) }],
    [40009, 'a tag that nobody knows', { Tag: 'Tag_Profile_IM_Age', Value: 7 }],
    [40009, 'a tag of ones own with digits', custom('Class1')],
  ])('refuses with %i %s, and what stands beside it', async (ErrorCode, _, wrong) => {
    const { set, get } = open();
    expect(await set('anna', nick('Anna'), wrong)).toMatchObject({ ErrorCode });
    const { UserProfileItem } = await get(['anna'], 'Tag_Profile_IM_Nick');
    expect(UserProfileItem[0].ProfileItem).toEqual([]);
  });

  it('may have 20 tags of ones own, which are those of all accounts', async () => {
    const { set } = open();
    expect(await set('anna', ...range(19).map((n) => custom(letters(n))))).toEqual(OK);
    expect(await set('ben', custom('a'), custom('last'))).toEqual(OK);
    expect(await set('ben', custom('more'))).toMatchObject({ ErrorCode: 40009 });
    expect(await set('anna', custom('last'))).toEqual(OK);
  });
});

it('profiles tell what becomes of a friend request, until they are forgotten', () => {
  const profiles = new Profiles();
  expect(profiles.allowTypeOf('anna')).toBe('AllowType_Type_AllowAny');
  profiles.set('anna', [{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_DenyAny' }]);
  expect(profiles.allowTypeOf('anna')).toBe('AllowType_Type_DenyAny');
  profiles.forget('anna');
  expect(profiles.allowTypeOf('anna')).toBe('AllowType_Type_AllowAny');
});

it('profiles are kept of 100,000 accounts', () => {
  const profiles = new Profiles();
  const set = (account: string) => profiles.set(account, [{ Tag: 'Tag_Profile_IM_Role', Value: 1 }]);
  for (const n of range(100_000)) set(`u${n}`);
  expect(() => set('more')).toThrow('at most 100000 profiles');
  set('u7');
  profiles.forget('u7');
  set('more');
});
