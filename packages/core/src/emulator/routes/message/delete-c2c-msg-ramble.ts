import { deleteC2cMsgRamble } from '../../../endpoints/message/index.ts';
import { route } from '../../route.ts';
import { requireAccount } from './deliver.ts';
import { isMsgKey } from './msg-key.ts';

/** Deletes on one side. Assumptions: the codes, which are those of histories; a message that is not there is fine. */
export const deleteC2cMsgRambleRoute = route(
  deleteC2cMsgRamble,
  (world, { Operator_Account, Peer_Account, MsgKeyList }) => {
    requireAccount(world, Operator_Account, 90008);
    requireAccount(world, Peer_Account, 90003);
    for (const key of MsgKeyList) {
      world.c2cMessages.find(Operator_Account, Peer_Account, key)?.hiddenFrom.add(Operator_Account);
      world.c2cMessages.find(Peer_Account, Operator_Account, key)?.hiddenFrom.add(Operator_Account);
    }
    const invalid = MsgKeyList.filter((key) => !isMsgKey(key));
    return invalid.length ? { InvalidMsgKeyList: invalid } : {};
  },
);
