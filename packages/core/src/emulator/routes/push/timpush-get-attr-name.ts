import { timpushGetAttrName } from '../../../endpoints/push/index.ts';
import { route } from '../../route.ts';

/** Tells the names of attributes, and whom they are for. */
export const timpushGetAttrNameRoute = route(timpushGetAttrName, ({ attributeNames }) => {
  const all = attributeNames.list();
  return {
    AttrNames: Object.fromEntries(all.map(({ number, name }) => [number, name])),
    AttrTypes: Object.fromEntries(all.map(({ number, ofDevices }) => [number, ofDevices ? 1 : 0])),
  };
});
