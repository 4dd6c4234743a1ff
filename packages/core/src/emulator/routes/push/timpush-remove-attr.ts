import { timpushRemoveAttr } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { removeAttributes, requireAttributes } from './attributes.ts';
import { failuresOf } from './receivers.ts';

/** Takes attributes. */
export const timpushRemoveAttrRoute = route(timpushRemoveAttr, (world, { UserAttrs }) => {
  for (const { Attrs } of UserAttrs) requireAttributes(world, Attrs);
  return failuresOf(
    UserAttrs,
    ({ To_Account }) => To_Account,
    (entry) => removeAttributes(world, entry),
  );
});
