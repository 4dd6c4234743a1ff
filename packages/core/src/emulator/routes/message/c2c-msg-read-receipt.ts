import { c2cMsgReadReceipt } from '../../../endpoints/message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { requireAccount } from './deliver.ts';

/**
 * Keeps receipts. Assumptions: the codes; a message that is not there is passed over; one that asked for no receipt has one,
 * too.
 */
export const c2cMsgReadReceiptRoute = route(
  c2cMsgReadReceipt,
  (world, { Operator_Account, Peer_Account, C2CMsgInfo }) => {
    requireAccount(world, Operator_Account, 20001);
    requireAccount(world, Peer_Account, 20001);
    for (const { From_Account, To_Account } of C2CMsgInfo)
      if (From_Account !== Peer_Account || To_Account !== Operator_Account)
        throw new Refusal(20001, 'a message of others');
    for (const { MsgKey } of C2CMsgInfo) {
      const message = world.c2cMessages.find(Peer_Account, Operator_Account, MsgKey);
      if (message) message.IsPeerRead = 1;
    }
    return {};
  },
);
