import { modifyGroupBaseInfo } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { requireFitting } from './fitting.ts';

/** Changes the profile. Assumption: 10004 for a `From_Account` that is not there. */
export const modifyGroupBaseInfoRoute = route(
  modifyGroupBaseInfo,
  ({ accounts, groups, now }, { GroupId, From_Account, ...fields }) => {
    const { profile, type } = groups.require(GroupId);
    if (From_Account && !accounts.exists(From_Account)) throw new Refusal(10004, 'no such From_Account');
    requireFitting(type, fields);
    profile.change(fields, Math.floor(now() / 1000));
    return {};
  },
);
