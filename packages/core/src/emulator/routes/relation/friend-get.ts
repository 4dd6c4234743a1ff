import { type FriendField, friendGet } from '../../../endpoints/relation/index.ts';
import { pageOf, route } from '../../route.ts';
import type { World } from '../../world.ts';
import { requireAccount } from './entries.ts';

const LONGEST_PAGE = 100;

/**
 * Pages of friends, the oldest first. Assumptions: 100 a page; where the standard data did not change, fields of the
 * app's own are told alone, and where neither did, no friends; `NextStartIndex` is 0 after the last page.
 */
export const friendGetRoute = route(friendGet, (world, { From_Account, StartIndex = 0, ...known }) => {
  requireAccount(world, From_Account);
  const { friends } = world;
  const { standard, custom } = friends.changes(From_Account);
  const sameStandard = standard !== 0 && known.StandardSequence === standard;
  const sameCustom = custom !== 0 && known.CustomSequence === custom;
  const isTold = ({ Tag }: FriendField) => !(isCustom(Tag) ? sameCustom : sameStandard);
  const all = friends.list(From_Account);
  const told = sameStandard && (sameCustom || custom === 0) ? [] : all;
  const { page, next } = pageOf(world, told, StartIndex, LONGEST_PAGE);
  return {
    UserDataItem: page.map((friend) => ({
      To_Account: friend,
      ValueItem: fieldsOf(world, From_Account, friend).filter(isTold),
    })),
    StandardSequence: standard,
    CustomSequence: custom,
    FriendNum: all.length,
    CompleteFlag: next ? 0 : 1,
    NextStartIndex: next,
  };
});

const isCustom = (tag: string) => tag.startsWith('Tag_SNS_Custom_');

/** The fields of a friend that are set, as they are answered. */
export function fieldsOf({ friends }: World, owner: string, friend: string): FriendField[] {
  return friends
    .fields(owner, friend)
    .map(([Tag, Value]) => ({ Tag, Value: typeof Value === 'object' ? [...Value] : Value }));
}
