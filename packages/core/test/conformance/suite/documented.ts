import type { Endpoint } from '@tim-rest/core';
import { banGroupMember, getGroupBanMember, modifyUserInfo, unbanGroupMember } from '@tim-rest/core/group';
import ban from '../../../records/group/ban-group-member.json' with { type: 'json' };
import get from '../../../records/group/get-group-ban-member.json' with { type: 'json' };
import mark from '../../../records/group/modify-user-info.json' with { type: 'json' };
import unban from '../../../records/group/unban-group-member.json' with { type: 'json' };
import { OK } from './support.ts';

/** A request as the service documents it, and its answer. */
export interface Documented {
  readonly name: string;
  readonly operation: string;
  // biome-ignore lint/suspicious/noExplicitAny: its cases look at the types of no endpoint.
  readonly endpoint: Endpoint<any, unknown, unknown>;
  readonly request: object;
  readonly response: object;
}

type Fixture = {
  readonly service: string;
  readonly command: string;
  readonly examples: readonly { request: object; response?: object }[];
};

const read = (endpoint: Documented['endpoint'], { service, command, examples }: Fixture): Documented[] =>
  examples.map(({ request, response = OK }, n) => {
    const name = `${endpoint.name}, example ${n + 1}`;
    return { name, operation: `${service}/${command}`, endpoint, request, response };
  });

/** Of each kind of endpoint some: what a runtime does with one does not depend on which it is. Node tries them all. */
export const documented: readonly Documented[] = [
  ...read(modifyUserInfo, mark),
  ...read(getGroupBanMember, get),
  ...read(banGroupMember, ban),
  ...read(unbanGroupMember, unban),
];
