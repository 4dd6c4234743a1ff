import { imRemoveAttr } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { removeAttributes, requireAttributes } from './attributes.ts';

/** Takes attributes. Assumption: also from those before a user for whom it is refused. */
export const imRemoveAttrRoute = route(imRemoveAttr, (world, { UserAttrs }) => {
  for (const { Attrs } of UserAttrs) requireAttributes(world, Attrs);
  for (const entry of UserAttrs) removeAttributes(world, entry);
  return {};
});
