import { getOfficialAccountInfo } from '../../../endpoints/official-account/index.ts';
import { route } from '../../route.ts';
import { shown } from './shown.ts';

/** What is written about some. Assumption: one that is not there has its id, the code 130004, and words. */
export const getOfficialAccountInfoRoute = route(
  getOfficialAccountInfo,
  ({ officialAccounts }, { OfficialAccountIdList, ResponseFilter }) => ({
    OfficialAccountInfoList: OfficialAccountIdList.map(({ Official_Account }) => {
      const account = officialAccounts.find(Official_Account);
      if (!account) return { Official_Account, ErrorCode: 130004, ErrorInfo: 'it does not exist' };
      return {
        ...shown(account, ResponseFilter?.OfficialAccountBaseInfoFilter),
        ErrorCode: 0,
        ErrorInfo: '',
      };
    }),
  }),
);
