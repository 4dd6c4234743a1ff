import { followAddRoute } from './follow-add.ts';
import { followCheckRoute } from './follow-check.ts';
import { followDeleteRoute } from './follow-delete.ts';
import { followGetRoute } from './follow-get.ts';
import { followGetInfoRoute } from './follow-get-info.ts';

export const follow = [
  followAddRoute,
  followCheckRoute,
  followDeleteRoute,
  followGetRoute,
  followGetInfoRoute,
];
