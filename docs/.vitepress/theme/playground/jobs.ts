import { type Client, call, type Endpoint, type Schema } from '@tim-rest/core';
import { families } from './families.ts';

type AnyEndpoint = Endpoint<unknown, unknown, unknown>;
type Helper = (
  client: Client,
  input: never,
  options: { signal?: AbortSignal },
) => AsyncIterable<unknown> | Promise<unknown>;

/** Something to run: an endpoint, or a function that makes calls to one. */
export interface Job {
  readonly name: string;
  readonly kind: 'endpoint' | 'list' | 'batch';
  /** What exports it: `@tim-rest/core/group`. */
  readonly entry: string;
  readonly endpoint: AnyEndpoint;
  /** What the input has to be. */
  readonly input: Schema<unknown>;
  run(client: Client, input: unknown, signal: AbortSignal): AsyncIterable<unknown> | Promise<unknown>;
}

/** Which endpoint of its family a helper calls. */
const helpers: Readonly<Record<string, readonly [kind: Job['kind'], endpoint: string]>> = {
  allGroups: ['list', 'getAppidGroupList'],
  bannedMembers: ['list', 'getGroupBanMember'],
  blockedUsers: ['list', 'blackListGet'],
  conversations: ['list', 'getRecentContactList'],
  follows: ['list', 'followGet'],
  friends: ['list', 'friendGet'],
  groupHistory: ['list', 'groupMsgGetSimple'],
  groupMembers: ['list', 'getGroupMemberInfo'],
  groupMsgExtensions: ['list', 'groupGetKeyValues'],
  groupMsgReaders: ['list', 'getGroupMsgReceiptDetail'],
  importGroupHistory: ['batch', 'importGroupMsg'],
  joinedGroups: ['list', 'getJoinedGroupList'],
  keywordLists: ['list', 'getCloudAuditKeywordsIds'],
  keywords: ['list', 'getCloudAuditKeywords'],
  labelledContacts: ['list', 'getContactGroup'],
  liveMembers: ['list', 'getMembers'],
  localKeywords: ['list', 'getLocalAuditKeywords'],
  markMembers: ['batch', 'modifyUserInfo'],
  messageExtensions: ['list', 'getKeyValues'],
  permissionGroupMembers: ['list', 'getPermissionGroupMemberList'],
  permissionGroups: ['list', 'getPermissionGroup'],
  roamingMessages: ['list', 'adminGetRoamMsg'],
  officialAccountMsgs: ['list', 'officialAccountMsgGetSimple'],
  subscribers: ['list', 'getSubscriberInfo'],
  subscriptions: ['list', 'getSubscribedOfficialAccountList'],
};

/** The endpoint that a job calls, by name. */
export const calledBy = (name: string) => helpers[name]?.[1] ?? name;

/** All that the families export: a new endpoint appears by itself. */
export const jobs: readonly Job[] = families
  .flatMap(({ entry, exports }) =>
    Object.entries(exports).flatMap(([name, value]) => {
      if (isEndpoint(value)) return [endpointJob(entry, value)];
      const [kind = 'list', called = ''] = helpers[name] ?? [];
      const endpoint = exports[called] as AnyEndpoint | undefined;
      return endpoint ? [helperJob(entry, name, value as Helper, kind, endpoint)] : [];
    }),
  )
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** The first thing to see. */
export const firstJob = jobNamed('bannedMembers') as Job;

export function jobNamed(name: string | null): Job | undefined {
  return jobs.find((job) => job.name === name);
}

function isEndpoint(value: object): value is AnyEndpoint {
  return 'service' in value && 'command' in value;
}

function endpointJob(entry: string, endpoint: AnyEndpoint): Job {
  const { name, input } = endpoint;
  const run: Job['run'] = (client, input, signal) => call(client, endpoint, input, { signal });
  return { name, kind: 'endpoint', entry, endpoint, input, run };
}

function helperJob(
  entry: string,
  name: string,
  helper: Helper,
  kind: Job['kind'],
  endpoint: AnyEndpoint,
): Job {
  const run: Job['run'] = (client, input, signal) => helper(client, input as never, { signal });
  return { name, kind, entry, endpoint, input: endpoint.batch?.whole ?? endpoint.input, run };
}
