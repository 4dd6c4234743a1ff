import { imGetAttrName } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';

/** Tells the names of attributes. Assumption: also of those that are for devices. */
export const imGetAttrNameRoute = route(imGetAttrName, ({ attributeNames }) => ({
  AttrNames: Object.fromEntries(attributeNames.list().map(({ number, name }) => [number, name])),
}));
