import { friendCheck } from '../../../endpoints/relation/index.ts';
import { route } from '../../route.ts';
import { failedOf, resultsOf } from './entries.ts';

/** Tells who are friends. One that could not be checked has a relation, too, as documented. */
export const friendCheckRoute = route(friendCheck, (world, { From_Account, To_Account, CheckType }) => {
  const { friends } = world;
  const relation = (mine: boolean, theirs: boolean) => {
    const way = mine ? (theirs ? 'BothWay' : 'AWithB') : theirs ? 'BWithA' : 'NoRelation';
    return { Relation: `CheckResult_Type_${way}` };
  };
  const check = (to: string) =>
    relation(
      friends.has(From_Account, to),
      CheckType === 'CheckResult_Type_Both' && friends.has(to, From_Account),
    );
  const InfoItem = resultsOf(world, From_Account, To_Account, check, relation(false, false));
  return { InfoItem, ...failedOf(InfoItem) };
});
