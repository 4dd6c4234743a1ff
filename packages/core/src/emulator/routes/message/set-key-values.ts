import { setKeyValues } from '../../../endpoints/message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { requireExtensions } from './require-extensions.ts';

/** Sets and deletes keys. Assumption: `Seq` has no effect, since an admin calls. */
export const setKeyValuesRoute = route(
  setKeyValues,
  (world, { OperateType, ExtensionList, ...named }, caller) => {
    const extensions = requireExtensions(world, named, caller);
    if (OperateType === 3) {
      extensions.clear();
      return {};
    }
    if (!ExtensionList) throw new Refusal(10004, 'ExtensionList has to be there');
    const changed =
      OperateType === 1
        ? extensions.set(ExtensionList)
        : extensions.delete(ExtensionList.map(({ Key }) => Key));
    return { ExtensionList: changed.map((Extension) => ({ ErrorCode: 0, Extension })) };
  },
);
