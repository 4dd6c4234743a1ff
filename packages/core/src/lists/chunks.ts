import type { BatchEndpoint } from '../endpoint/endpoint.ts';
import { fieldsOfBody, readInput } from '../wire/body.ts';
import { split } from './split.ts';

/**
 * The requests that {@link batch} makes of a list, all of it checked, for whoever hands them to a queue: each is plain data, and
 * an input of {@link call}. Numbers that the service tells repetitions by are filled in, so that one that a queue
 * delivers twice counts once.
 *
 * @throws {@link InputError} when the input is wrong.
 *
 * @example
 * ```ts
 * import { call, chunks } from '@tim-rest/core';
 * import { banGroupMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const Members_Account = Array.from({ length: 50 }, (_, at) => `spammer${at}`);
 * const jobs = chunks(banGroupMember, { GroupId: '@TGS#live', Members_Account, Duration: 3600 });
 * console.log(jobs.map((job) => job.Members_Account.length));
 * // And in whoever takes a job from the queue:
 * for (const job of jobs) await call(client, banGroupMember, job);
 * ```
 */
export function chunks<In>(endpoint: BatchEndpoint<In, unknown>, input: NoInfer<In>): In[] {
  return split(endpoint, readInput(endpoint, input), undefined).map(({ input, content }) => ({
    ...input,
    ...fieldsOfBody(endpoint, content),
  }));
}
