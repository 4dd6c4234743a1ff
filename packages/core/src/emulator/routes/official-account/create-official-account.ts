import { createOfficialAccount } from '../../../endpoints/official-account/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { OfficialAccount } from '../../state/official-account.ts';

/** Makes one. Assumption: 10004 for an owner that is not there. */
export const createOfficialAccountRoute = route(
  createOfficialAccount,
  ({ accounts, officialAccounts, now }, { Owner_Account, OfficialAccountUserID, ...fields }) => {
    if (!accounts.exists(Owner_Account)) throw new Refusal(10004, 'no such Owner_Account');
    const id = OfficialAccountUserID ?? officialAccounts.newId();
    officialAccounts.add(new OfficialAccount(id, Owner_Account, fields, now));
    return { OfficialAccountUserID: id };
  },
);
