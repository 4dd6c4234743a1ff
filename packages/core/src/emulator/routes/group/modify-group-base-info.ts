import { modifyGroupBaseInfo } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { changesIn, raiseInGroup } from '../../webhooks/in-group.ts';
import { requireFitting } from './fitting.ts';

/** Changes the profile. Assumption: 10004 for a `From_Account` that is not there. */
export const modifyGroupBaseInfoRoute = route(
  modifyGroupBaseInfo,
  (world, { GroupId, From_Account, ...fields }, caller) => {
    const group = world.groups.require(GroupId);
    const { profile, type } = group;
    if (From_Account && !world.accounts.exists(From_Account))
      throw new Refusal(10004, 'no such From_Account');
    requireFitting(type, fields);
    const before = profile.fields;
    profile.change(fields, Math.floor(world.now() / 1000));
    const changed = changesIn(before, profile.fields);
    if (Object.keys(changed).length)
      raiseInGroup(world, group, 'Group.CallbackAfterGroupInfoChanged', {
        Operator_Account: From_Account ?? caller,
        ...changed,
      });
    return {};
  },
);
