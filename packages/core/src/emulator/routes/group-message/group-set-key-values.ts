import { groupSetKeyValues } from '../../../endpoints/group-message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { requireExtensible } from './history.ts';

/** Writes pairs beside a message. Assumption: the code where the list is missing (10004). */
export const groupSetKeyValuesRoute = route(groupSetKeyValues, (world, request) => {
  const { OperateType, ExtensionList } = request;
  const message = requireExtensible(world, request);
  if (OperateType === 3) {
    world.msgExtensions.clear(message);
    return {};
  }
  if (!ExtensionList) throw new Refusal(10004, 'ExtensionList is missing');
  const written =
    OperateType === 1
      ? world.msgExtensions.set(message, ExtensionList)
      : world.msgExtensions.delete(
          message,
          ExtensionList.map(({ Key }) => Key),
        );
  return { ExtensionList: written.map((Extension) => ({ ErrorCode: 0, Extension })) };
});
