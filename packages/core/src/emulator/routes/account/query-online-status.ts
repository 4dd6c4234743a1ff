import { queryOnlineStatus } from '../../../endpoints/account/index.ts';
import { route } from '../../route.ts';

/**
 * Tells on which devices accounts are signed in. Assumptions: each account is told of once; one that is online on any device, or
 * in a live room, is online; of the latter no device is told; the fields for which no name is documented are left out.
 */
export const queryOnlineStatusRoute = route(
  queryOnlineStatus,
  ({ accounts, devices, groups }, { To_Account, IsNeedDetail }) => {
    const rooms = groups.list().filter(({ group }) => group.type === 'AVChatRoom');
    const asked = [...new Set(To_Account)];
    const unknown = asked.filter((account) => !accounts.exists(account));
    const QueryResult = asked
      .filter((account) => accounts.exists(account))
      .map((account) => {
        const detail = devices.list(account);
        const isOnline =
          detail.some(({ Status }) => Status === 'Online') ||
          rooms.some(({ group }) => group.isOnline(account));
        return {
          To_Account: account,
          Status: isOnline ? 'Online' : detail.length ? 'PushOnline' : 'Offline',
          ...(IsNeedDetail && detail.length && { Detail: detail }),
        };
      });
    const ErrorList = unknown.map((account) => ({ To_Account: account, ErrorCode: 70107 }));
    return { QueryResult, ...(unknown.length && { ErrorList }) };
  },
);
