import type { TimpushCondition } from '../../../endpoints/push/index.ts';
import type { World } from '../../world.ts';
import { isThere } from './receivers.ts';

/**
 * Who gets a push; `undefined`: everybody. Assumptions: `TagsNot` alone is about those who have tags; who was deleted gets
 * none.
 *
 * @throws {@link Refusal} 90033 for an attribute that the app has not named.
 */
export function audienceOf(world: World, condition?: TimpushCondition): string[] | undefined {
  if (!condition) return undefined;
  const { TagsOr, TagsAnd, TagsNot, AttrsOr, AttrsAnd } = condition;
  const { tags, attributeNames, attributeValues } = world;
  const tagged = (account: string) => {
    const has = (tag: string) => tags.of(account).has(tag);
    return (TagsOr?.some(has) ?? true) && (TagsAnd?.every(has) ?? true) && !TagsNot?.every(has);
  };
  const numbered = (attributes: Readonly<Record<string, string>> | undefined) =>
    attributes &&
    Object.entries(attributes).map(([name, value]) => [attributeNames.require(name).number, value] as const);
  const [any, all] = [numbered(AttrsOr), numbered(AttrsAnd)];
  const described = (account: string) => {
    const has = ([number, value]: readonly [string, string]) =>
      attributeValues.get(account, number) === value;
    return (any?.some(has) ?? true) && (all?.every(has) ?? true);
  };
  const chosen = any || all ? attributeValues.accounts().filter(described) : tags.accounts().filter(tagged);
  return chosen.filter((account) => isThere(world, account));
}
