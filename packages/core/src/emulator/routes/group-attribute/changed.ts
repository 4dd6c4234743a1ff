import type { GroupAttribute } from '../../../endpoints/group-attribute/index.ts';
import type { Attributes } from '../../state/attributes.ts';
import { raiseInGroup } from '../../webhooks/in-group.ts';
import type { World } from '../../world.ts';

/** Changes the attributes of a group, and tells how. Assumption: who clears or deletes tells no values. */
export function changeAttributes(
  world: World,
  GroupId: string,
  caller: string,
  OptionType: 'set' | 'modify' | 'clear' | 'delete',
  change: (attributes: Attributes) => void,
  pairs?: readonly Partial<GroupAttribute>[],
): object {
  const group = world.groups.require(GroupId);
  change(world.attributes.of(group));
  raiseInGroup(world, group, 'Group.CallbackAfterGroupAttrChanged', {
    Operator_Account: caller,
    OptionType,
    ...(pairs && { GroupAttr: pairs.map((pair) => ({ ...pair })) }),
  });
  return {};
}
