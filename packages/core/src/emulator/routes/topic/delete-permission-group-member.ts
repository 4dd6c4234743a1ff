import { deletePermissionGroupMember } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { permissionGroupOf } from './community.ts';

export const deletePermissionGroupMemberRoute = route(deletePermissionGroupMember, (world, request) => {
  const { members } = permissionGroupOf(world, request);
  for (const { Member_Account } of request.MemberList) members.delete(Member_Account);
  return {};
});
