import { getCommunityOnlineMemberNum } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { communityOf } from './community.ts';

/** Assumption: the number is of now. */
export const getCommunityOnlineMemberNumRoute = route(getCommunityOnlineMemberNum, (world, request) => ({
  OnlineMemberNum: communityOf(world, request).online().length,
}));
