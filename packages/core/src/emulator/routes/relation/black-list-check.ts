import { blackListCheck } from '../../../endpoints/relation/index.ts';
import { route } from '../../route.ts';
import { failedOf, resultsOf } from './entries.ts';

/** Tells who blocks whom. Assumption: one that could not be checked has a relation, too, as among friends. */
export const blackListCheckRoute = route(blackListCheck, (world, { From_Account, To_Account, CheckType }) => {
  const { blocks } = world;
  const relation = (mine: boolean, theirs: boolean) => {
    const way = mine ? (theirs ? 'BothWay' : 'AWithB') : theirs ? 'BWithA' : 'NO';
    return { Relation: `BlackCheckResult_Type_${way}` };
  };
  const check = (to: string) =>
    relation(
      blocks.has(From_Account, to),
      CheckType === 'BlackCheckResult_Type_Both' && blocks.has(to, From_Account),
    );
  const BlackListCheckItem = resultsOf(world, From_Account, To_Account, check, relation(false, false));
  return { BlackListCheckItem, ...failedOf(BlackListCheckItem) };
});
