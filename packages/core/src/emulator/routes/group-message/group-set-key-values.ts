import { groupSetKeyValues } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import { requireExtensible } from './history.ts';

/** Writes pairs beside a message. */
export const groupSetKeyValuesRoute = route(groupSetKeyValues, (world, request) => {
  const { GroupId, MsgSeq, OperateType } = request;
  const message = requireExtensible(world, request);
  const ExtensionList = world.msgExtensions.write(message, OperateType, request.ExtensionList);
  world.raised.raise('Group.CallbackAfterGroupMsgExtension', {
    GroupId,
    MsgSeq,
    OperateType,
    ExtensionList,
    Seq: world.msgExtensions.of(message).latest,
  });
  if (OperateType === 3) return {};
  return { ExtensionList: ExtensionList.map((Extension) => ({ ErrorCode: 0, Extension })) };
});
