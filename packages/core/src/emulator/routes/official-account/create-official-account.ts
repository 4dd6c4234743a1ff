import { createOfficialAccount } from '../../../endpoints/official-account/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { OfficialAccount } from '../../state/official-account.ts';
import { beforeCreateOfficialAccount } from './before.ts';

/** Makes one. Assumption: 10004 for an owner that is not there. */
export const createOfficialAccountRoute = route(
  createOfficialAccount,
  (world, { Owner_Account, OfficialAccountUserID, ...fields }, caller) => {
    const { accounts, officialAccounts, now, raised } = world;
    if (!accounts.exists(Owner_Account)) throw new Refusal(10004, 'no such Owner_Account');
    const id = OfficialAccountUserID ?? officialAccounts.newId();
    officialAccounts.add(new OfficialAccount(id, Owner_Account, fields, now));
    raised.raise('OfficialAccount.CallbackAfterCreateOfficialAccount', {
      Operator_Account: caller,
      Official_Account: id,
      Owner_Account,
      Name: fields.Name,
    });
    return { OfficialAccountUserID: id };
  },
  beforeCreateOfficialAccount,
);
