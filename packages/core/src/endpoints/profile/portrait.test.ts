import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, ok } from '../../../test/support/fakes.ts';
import { call } from '../../index.ts';
import { type ProfileItem, type ProfileTag, portraitGet, portraitSet, profileOf } from './index.ts';

const write = (transport: ReturnType<typeof answers>, ...ProfileItem: unknown[]) =>
  call(clientWith(transport), portraitSet, {
    From_Account: 'anna',
    ProfileItem: ProfileItem as ProfileItem[],
  });

const read = (...ProfileItem: unknown[]) => {
  const item = { To_Account: 'anna', ProfileItem, ResultCode: 0, ResultInfo: '' };
  return call(clientWith(answers(ok({ UserProfileItem: [item] }))), portraitGet, {
    To_Account: ['anna'],
    TagList: ['Tag_Profile_IM_Nick'],
  });
};

describe('what is written into a profile', () => {
  it.each([
    ['Tag_Profile_IM_Nick', '直'.repeat(166)],
    ['Tag_Profile_IM_Nick', ''],
    ['Tag_Profile_IM_Gender', 'Gender_Type_Female'],
    ['Tag_Profile_IM_BirthDay', 19990419],
    ['Tag_Profile_IM_Location', 'x'.repeat(16)],
    ['Tag_Profile_IM_SelfSignature', 'hello'],
    ['Tag_Profile_IM_AllowType', 'AllowType_Type_DenyAny'],
    ['Tag_Profile_IM_Language', 0],
    ['Tag_Profile_IM_Image', 'https://img.example.org/anna.png'],
    ['Tag_Profile_IM_MsgSettings', 1],
    ['Tag_Profile_IM_AdminForbidType', 'AdminForbid_Type_SendOut'],
    ['Tag_Profile_IM_Level', 2 ** 32 - 1],
    ['Tag_Profile_IM_Role', 7],
    ['Tag_Profile_Custom_Abcdefgh', 'x'.repeat(500)],
  ])('may be %s: %s', async (Tag, Value) => {
    const transport = answers(ok());
    await write(transport, { Tag, Value });
    expect(transport.sent[0]?.body.ProfileItem).toEqual([{ Tag, Value }]);
  });

  it.each([
    ['Tag_Profile_IM_Nick', '直'.repeat(167), 'Value', /at most 500 bytes of UTF-8/],
    ['Tag_Profile_IM_Nick', 7, 'Value', /string/],
    ['Tag_Profile_IM_Gender', 'female', 'Value', /Gender_Type_Female/],
    ['Tag_Profile_IM_Location', 'x'.repeat(17), 'Value', /at most 16 bytes/],
    ['Tag_Profile_IM_Level', '7', 'Value', /number/],
    ['Tag_Profile_IM_Level', 2 ** 32, 'Value', /4294967295/],
    ['Tag_Profile_Custom_Abcdefgh', 'x'.repeat(501), 'Value', /at most 500 bytes/],
    ['Tag_Profile_Custom_Abcdefghi', 'x', 'Tag', /Tag_Profile_Custom_ and up to 8 letters/],
    ['Tag_Profile_Custom_', 'x', 'Tag', /up to 8 letters/],
    ['Tag_Profile_IM_Nickname', 'x', 'Tag', /^\(Tag_Profile_Custom_ and .*Tag_Profile_IM_Nick/],
  ])('is refused with what was expected: %s', async (Tag, Value, field, expected) => {
    const error = await caught(write(answers(), { Tag: 'Tag_Profile_IM_Role', Value: 1 }, { Tag, Value }));
    expect(error).toMatchObject({
      code: 'input.invalid',
      issues: [{ path: `ProfileItem[1].${field}`, expected: expect.stringMatching(expected) }],
    });
    if (typeof Value === 'string' && Value.length > 1) expect(error.message).not.toContain(Value);
  });
});

it.each(['Tag_Profile_IM_Nickname', 'Tag_Profile_Custom_Class1', 7])('no tag is %s', async (tag) => {
  const input = { To_Account: ['anna'], TagList: [tag as ProfileTag] };
  expect(await caught(call(clientWith(answers()), portraitGet, input))).toMatchObject({
    code: 'input.invalid',
    issues: [{ path: 'TagList[0]', expected: expect.stringContaining('a tag of the service') }],
  });
});

describe('what is read from a profile', () => {
  it('is an object by tag, whatever the service adds', async () => {
    const { UserProfileItem } = await read(
      { Tag: 'Tag_Profile_IM_Nick', Value: 'Anna', Since: 7 },
      { Tag: 'Tag_Profile_IM_Level', Value: 3 },
      { Tag: 'Tag_Profile_IM_Gender', Value: 'Gender_Type_Newer' },
      { Tag: '__proto__', Value: 'x' },
    );
    const [profile] = UserProfileItem.map(profileOf);
    expect(Object.entries(profile ?? {})).toEqual([
      ['Tag_Profile_IM_Nick', 'Anna'],
      ['Tag_Profile_IM_Level', 3],
      ['Tag_Profile_IM_Gender', 'Gender_Type_Newer'],
      ['__proto__', 'x'],
    ]);
    expect(profileOf({})).toEqual({});
  });

  it.each([
    ['Tag_Profile_IM_Level', '3'],
    ['Tag_Profile_IM_Nick', 3],
    ['Tag_Profile_Custom_Class', 3],
  ])('is of the type that its tag says: %s', async (Tag, Value) => {
    expect(await caught(read({ Tag, Value }))).toMatchObject({
      code: 'response.invalid',
      issues: [{ path: 'UserProfileItem[0].ProfileItem[0].Value' }],
    });
  });
});
