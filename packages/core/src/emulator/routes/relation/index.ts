import { blackListAddRoute } from './black-list-add.ts';
import { blackListCheckRoute } from './black-list-check.ts';
import { blackListDeleteRoute } from './black-list-delete.ts';
import { blackListGetRoute } from './black-list-get.ts';
import { friendAddRoute } from './friend-add.ts';
import { friendCheckRoute } from './friend-check.ts';
import { friendDeleteRoute } from './friend-delete.ts';
import { friendDeleteAllRoute } from './friend-delete-all.ts';
import { friendGetRoute } from './friend-get.ts';
import { friendGetListRoute } from './friend-get-list.ts';
import { friendGroupAddRoute } from './friend-group-add.ts';
import { friendGroupDeleteRoute } from './friend-group-delete.ts';
import { friendGroupGetRoute } from './friend-group-get.ts';
import { friendImportRoute } from './friend-import.ts';
import { friendUpdateRoute } from './friend-update.ts';

export const relation = [
  blackListAddRoute,
  blackListCheckRoute,
  blackListDeleteRoute,
  blackListGetRoute,
  friendAddRoute,
  friendCheckRoute,
  friendDeleteRoute,
  friendDeleteAllRoute,
  friendGetRoute,
  friendGetListRoute,
  friendGroupAddRoute,
  friendGroupDeleteRoute,
  friendGroupGetRoute,
  friendImportRoute,
  friendUpdateRoute,
];
