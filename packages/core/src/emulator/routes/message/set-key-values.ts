import { setKeyValues } from '../../../endpoints/message/index.ts';
import { route } from '../../route.ts';
import { requireExtensible } from './require-extensible.ts';

/** Writes pairs beside a message. Assumption: `Seq` has no effect. */
export const setKeyValuesRoute = route(setKeyValues, (world, request, caller) => {
  const { OperateType } = request;
  const message = requireExtensible(world, request, caller);
  const { From_Account, To_Account, MsgKey } = message;
  const ExtensionList = world.msgExtensions.write(message, OperateType, request.ExtensionList);
  world.raised.raise('C2C.CallbackAfterC2CMsgExtension', {
    From_Account,
    To_Account,
    MsgKey,
    OperateType,
    ExtensionList,
    Seq: world.msgExtensions.of(message).latest,
  });
  if (OperateType === 3) return {};
  return { ExtensionList: ExtensionList.map((Extension) => ({ ErrorCode: 0, Extension })) };
});
