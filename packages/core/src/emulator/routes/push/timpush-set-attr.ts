import { timpushSetAttr } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { requireAttributes, setAttributes } from './attributes.ts';
import { failuresOf } from './receivers.ts';

/** Sets attributes; the others stay. */
export const timpushSetAttrRoute = route(timpushSetAttr, (world, { UserAttrs }) => {
  for (const { Attrs } of UserAttrs) requireAttributes(world, Object.keys(Attrs));
  return failuresOf(
    UserAttrs,
    ({ To_Account }) => To_Account,
    (entry) => setAttributes(world, entry),
  );
});
