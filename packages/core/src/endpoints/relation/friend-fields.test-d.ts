import { expectTypeOf, test } from 'vitest';
import { type FriendChange, type FriendGetListRequest, friendFields, type NewFriend } from './index.ts';

test('fields are typed by tag', () => {
  const fields = friendFields([]);
  expectTypeOf(fields.Tag_SNS_IM_Remark).toEqualTypeOf<string | undefined>();
  expectTypeOf(fields.Tag_SNS_IM_Group).toEqualTypeOf<string[] | undefined>();
  expectTypeOf(fields.Tag_SNS_IM_AddTime).toEqualTypeOf<number | undefined>();
  expectTypeOf(fields.Tag_SNS_Custom_Level).toEqualTypeOf<string | number | undefined>();
  expectTypeOf(fields.Tag_Profile_IM_Nick).toEqualTypeOf<string | number | undefined>();
  // @ts-expect-error: no such field
  fields.Tag_SNS_IM_Remarks;
});

test('a change fits its tag', () => {
  // @ts-expect-error: a remark is a text
  const remark: FriendChange = { Tag: 'Tag_SNS_IM_Remark', Value: ['x'] };
  // @ts-expect-error: lists are a list
  const lists: FriendChange = { Tag: 'Tag_SNS_IM_Group', Value: 'Class' };
  // @ts-expect-error: that cannot be changed
  const source: FriendChange = { Tag: 'Tag_SNS_IM_AddSource', Value: 'AddSource_Type_Web' };
  const custom: FriendChange = { Tag: 'Tag_SNS_Custom_Level', Value: 'gold' };
  expectTypeOf([remark, lists, source, custom]).toEqualTypeOf<FriendChange[]>();
});

test('tags and sources have their form', () => {
  const tags: FriendGetListRequest['TagList'] = [
    'Tag_SNS_IM_Remark',
    'Tag_SNS_Custom_A',
    'Tag_Profile_IM_Nick',
  ];
  // @ts-expect-error: no such tag
  const wrong: FriendGetListRequest['TagList'] = ['Remark'];
  // @ts-expect-error: without its prefix
  const friend: NewFriend = { To_Account: 'ben', AddSource: 'Web' };
  expectTypeOf([tags, wrong]).toEqualTypeOf<FriendGetListRequest['TagList'][]>();
  expectTypeOf(friend).toEqualTypeOf<NewFriend>();
});
