import { imSetAttr } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { requireAttributes, setAttributes } from './attributes.ts';

/** Sets attributes; the others stay. Assumption: those before a user for whom it is refused keep what was set. */
export const imSetAttrRoute = route(imSetAttr, (world, { UserAttrs }) => {
  for (const { Attrs } of UserAttrs) requireAttributes(world, Object.keys(Attrs));
  for (const entry of UserAttrs) setAttributes(world, entry);
  return {};
});
