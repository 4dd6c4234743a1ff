import { timpushGetAttr } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';
import { attributesOf } from './attributes.ts';
import { failuresOf, requireReceiver } from './receivers.ts';

/** Tells attributes. */
export const timpushGetAttrRoute = route(timpushGetAttr, (world, { To_Account }) => ({
  UserAttrs: attributesOf(world, To_Account),
  ...failuresOf(
    To_Account,
    (account) => account,
    (account) => requireReceiver(world, account),
  ),
}));
