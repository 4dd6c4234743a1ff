import { imGetAttr } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { attributesOf } from './attributes.ts';

/** Tells attributes. Assumption: who is not there is left out. */
export const imGetAttrRoute = route(imGetAttr, (world, { To_Account }) => ({
  UserAttrs: attributesOf(world, To_Account),
}));
