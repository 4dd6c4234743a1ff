import { setKeyValues } from '../../../endpoints/message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { requireExtensible } from './require-extensible.ts';

/** Writes pairs beside a message. Assumptions: the code where the list is missing (10004); `Seq` has no effect. */
export const setKeyValuesRoute = route(
  setKeyValues,
  (world, { OperateType, ExtensionList, ...named }, caller) => {
    const message = requireExtensible(world, named, caller);
    const { msgExtensions } = world;
    if (OperateType === 3) {
      msgExtensions.clear(message);
      return {};
    }
    if (!ExtensionList) throw new Refusal(10004, 'ExtensionList is missing');
    const keys = ExtensionList.map(({ Key }) => Key);
    const written =
      OperateType === 1 ? msgExtensions.set(message, ExtensionList) : msgExtensions.delete(message, keys);
    return { ExtensionList: written.map((Extension) => ({ ErrorCode: 0, Extension })) };
  },
);
