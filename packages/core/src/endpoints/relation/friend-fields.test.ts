import { expect, it } from 'vitest';
import { friendFields } from './index.ts';

it('has the value of each tag, as it was given', () => {
  const fields = friendFields([
    { Tag: 'Tag_SNS_IM_Group', Value: ['Class'] },
    { Tag: 'Tag_SNS_IM_AddTime', Value: 5 },
    { Tag: 'Tag_SNS_Custom_Level', Value: 'gold' },
    { Tag: 'Tag_Profile_IM_Nick', Value: 'Ben' },
    { Tag: '__proto__', Value: 'x' },
  ]);
  expect(Object.entries(fields)).toEqual([
    ['Tag_SNS_IM_Group', ['Class']],
    ['Tag_SNS_IM_AddTime', 5],
    ['Tag_SNS_Custom_Level', 'gold'],
    ['Tag_Profile_IM_Nick', 'Ben'],
    ['__proto__', 'x'],
  ]);
});

it('is empty where there are none', () => {
  expect(friendFields(undefined)).toEqual({});
  expect(friendFields([])).toEqual({});
});
