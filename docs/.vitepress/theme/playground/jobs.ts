import { type Client, call, type Endpoint, type Schema } from '@tim-rest/core';
import * as group from '@tim-rest/core/group';

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
  readonly endpoint: AnyEndpoint;
  /** What the input has to be. */
  readonly input: Schema<unknown>;
  run(client: Client, input: unknown, signal: AbortSignal): AsyncIterable<unknown> | Promise<unknown>;
}

/** Which endpoint a helper calls. */
const helpers: Readonly<Record<string, readonly [kind: Job['kind'], endpoint: AnyEndpoint]>> = {
  bannedMembers: ['list', group.getGroupBanMember as AnyEndpoint],
  markMembers: ['batch', group.modifyUserInfo as AnyEndpoint],
};

/** All that the entry exports: a new endpoint appears by itself. */
export const jobs: readonly Job[] = Object.entries<object>(group)
  .flatMap(([name, value]) => {
    if (isEndpoint(value)) return [endpointJob(value)];
    const helper = helpers[name];
    return helper ? [helperJob(name, value as Helper, ...helper)] : [];
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** The first thing to see. */
export const firstJob = jobNamed('bannedMembers') as Job;

export function jobNamed(name: string | null): Job | undefined {
  return jobs.find((job) => job.name === name);
}

function isEndpoint(value: object): value is AnyEndpoint {
  return 'service' in value && 'command' in value;
}

function endpointJob(endpoint: AnyEndpoint): Job {
  const { name, input } = endpoint;
  const run: Job['run'] = (client, input, signal) => call(client, endpoint, input, { signal });
  return { name, kind: 'endpoint', endpoint, input, run };
}

function helperJob(name: string, helper: Helper, kind: Job['kind'], endpoint: AnyEndpoint): Job {
  const run: Job['run'] = (client, input, signal) => helper(client, input as never, { signal });
  return { name, kind, endpoint, input: endpoint.batch?.whole ?? endpoint.input, run };
}
