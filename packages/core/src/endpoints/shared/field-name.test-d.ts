import { expectTypeOf, test } from 'vitest';
import type {
  GetGroupMemberInfoRequest,
  GroupInfoFilter,
  JoinedGroupFilter,
  MemberInfo,
} from '../group/index.ts';

type NameIn<List> = NonNullable<List> extends readonly (infer Name)[] ? Name : never;

test('names of fields are known, so that editors complete them', () => {
  type Of<List> = Extract<NameIn<List>, 'Role' | 'Name' | 'Account'>;
  expectTypeOf<Of<GetGroupMemberInfoRequest['MemberInfoFilter']>>().toEqualTypeOf<'Role'>();
  expectTypeOf<Of<GroupInfoFilter['GroupBaseInfoFilter']>>().toEqualTypeOf<'Name'>();
  expectTypeOf<Of<GroupInfoFilter['MemberInfoFilter']>>().toEqualTypeOf<'Role' | 'Account'>();
  expectTypeOf<Of<JoinedGroupFilter['SelfInfoFilter']>>().toEqualTypeOf<'Role'>();
});

test('and others may be asked for, from a variable as well', () => {
  const names: string[] = ['Role', 'NewField'];
  const filter: GetGroupMemberInfoRequest = { GroupId: 'chess', MemberInfoFilter: names };
  expectTypeOf(filter.MemberInfoFilter).not.toBeNever();
  expectTypeOf<keyof MemberInfo>().toExtend<NameIn<typeof filter.MemberInfoFilter>>();
});
