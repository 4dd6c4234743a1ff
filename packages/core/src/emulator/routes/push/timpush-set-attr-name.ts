import { timpushSetAttrName } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';

/** Names attributes. Assumption: those that are not given keep their names. */
export const timpushSetAttrNameRoute = route(timpushSetAttrName, (world, { AttrNames, AttrTypes }) => {
  world.attributeNames.name(AttrNames, AttrTypes);
  return {};
});
