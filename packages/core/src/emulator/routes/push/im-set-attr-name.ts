import { imSetAttrName } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';

/** Names attributes. Assumption: they are those of the newer calls. */
export const imSetAttrNameRoute = route(imSetAttrName, (world, { AttrNames }) => {
  world.attributeNames.name(AttrNames);
  return {};
});
