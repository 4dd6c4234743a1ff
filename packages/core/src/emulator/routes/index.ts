import { type Codec, JSON_CODEC } from '../../endpoint/codec.ts';
import { operationOf } from '../../endpoint/endpoint.ts';
import { dialectOf } from '../http/dialects.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';
import { account } from './account/index.ts';
import { conversation } from './conversation/index.ts';
import { follow } from './follow/index.ts';
import { group } from './group/index.ts';
import { groupAttribute } from './group-attribute/index.ts';
import { groupMessage } from './group-message/index.ts';
import { message } from './message/index.ts';
import { moderation } from './moderation/index.ts';
import { officialAccount } from './official-account/index.ts';
import { operations } from './operations/index.ts';
import { profile } from './profile/index.ts';
import { push } from './push/index.ts';
import { relation } from './relation/index.ts';
import { robot } from './robot/index.ts';
import { topic } from './topic/index.ts';

/** By `service/command`. */
const routes: ReadonlyMap<string, Route> = /* @__PURE__ */ (() =>
  new Map(
    [
      account,
      conversation,
      follow,
      group,
      groupAttribute,
      groupMessage,
      message,
      moderation,
      officialAccount,
      operations,
      profile,
      push,
      relation,
      robot,
      topic,
    ]
      .flat()
      .map((route) => [operationOf(route.endpoint), route]),
  ))();

/** How bodies of an operation are read and written. */
export function codecOf(operation: string): Codec {
  return routes.get(operation)?.endpoint.codec ?? JSON_CODEC;
}

/** Assumptions: the code for an unknown service (60009), and for an unknown command where none is documented. */
export function routeOf(operation: string): Route {
  const found = routes.get(operation);
  if (found) return found;
  throw new Refusal(dialectOf(operation).unknown ?? 60009, 'no such service or command');
}
