import { CALL_OPTIONS, type CallOptions } from '../call/call.ts';
import type { Client } from '../client/client.ts';
import { type BatchEndpoint, operationOf } from '../endpoint/endpoint.ts';
import { checkOptions, type OptionRule, plug, positive } from '../options/options.ts';
import { notify } from '../util/listener.ts';
import { fieldsOfBody, readInput } from '../wire/body.ts';
import { type BatchResult, sortEntries } from './outcomes.ts';
import { type Outcome, senderOf } from './send-chunk.ts';
import { type Chunk, split } from './split.ts';
import { Width } from './width.ts';

/** Options of {@link batch}. Those of a call hold for each chunk. */
export interface BatchOptions extends CallOptions {
  /**
   * Calls under way at a time. Default: one, and with each that succeeds one more up to 16, which reaches 200 a second where an answer
   * takes 80 ms; where entries have to go in their order, one. When the service says that they are too many it halves them by
   * itself, and then sends slowly more.
   */
  readonly concurrency?: number | undefined;
  /**
   * Is told after each chunk how many entries are done with: sent or not, failed ones included, so that `done` comes to
   * `total`; and which chunk it was, counted from 0 in the order of the list. What it throws is ignored.
   */
  readonly onProgress?: ((progress: { done: number; total: number; index: number }) => void) | undefined;
  /**
   * Is asked about the error of each chunk that fails; `true`: send no more. It adds to what stops a batch anyway. Where
   * it throws, that counts as `true`.
   */
  readonly stopWhen?: ((error: unknown) => boolean) | undefined;
}

const BATCH_OPTIONS: Readonly<Record<string, OptionRule>> = {
  ...CALL_OPTIONS,
  concurrency: positive,
  onProgress: plug,
  stopWhen: plug,
};

/**
 * Sends a list of any length, in as many calls as the endpoint's maximum asks for. All of the input is read and checked
 * before the first is sent. From then on it resolves, whatever fails, and also when it is aborted.
 *
 * Where the service says which entries of a call failed, the result tells entries apart: {@link outcomesOf}.
 *
 * It goes on after a chunk that fails, but where no later one can succeed: when the key, the identifier, the right, the
 * plan or the room is at fault, when there is no UserSig to send or a plug breaks its contract, and after five chunks
 * running that ended in network errors, timeouts or HTTP status 5xx. Calls under way are let finish.
 *
 * @throws {@link InputError} when the input or an option is wrong: nothing is sent.
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { banGroupMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const accounts = Array.from({ length: 50 }, (_, at) => `spammer${at}`);
 * const { succeeded, failed } = await batch(client, banGroupMember, {
 *   GroupId: '@TGS#live', Members_Account: accounts, Duration: 3600,
 * });
 * for (const { input, error, sent } of failed) console.log(input.Members_Account, sent, `${error}`);
 * ```
 */
export async function batch<In, Out>(
  client: Client,
  endpoint: BatchEndpoint<In, Out>,
  input: NoInfer<In>,
  options: BatchOptions = {},
): Promise<BatchResult<In, Out>> {
  const { concurrency, onProgress, stopWhen, extra, ...each } = checkOptions(
    operationOf(endpoint),
    options,
    BATCH_OPTIONS,
  );
  const chunks = split(endpoint, readInput(endpoint, input), extra);
  const total = chunks.reduce((sum, { size }) => sum + size, 0);
  const outcomes: Outcome<Out>[] = [];
  const width = new Width(concurrency, endpoint.batch);
  const sender = senderOf(width.listenTo(client), endpoint, each, stopWhen);
  let begun = 0;
  let underWay = 0;
  let done = 0;

  await new Promise<void>((resolve) => {
    const begin = () => {
      while (begun < chunks.length && underWay < width.now) void work(begun++);
      if (!underWay) resolve();
    };
    const work = async (index: number) => {
      const { content, size } = chunks[index] as Chunk<In>;
      underWay += 1;
      outcomes[index] = await (sender.stopped() ?? sender.send(content));
      underWay -= 1;
      done += size;
      notify(onProgress, { done, total, index });
      begin();
    };
    begin();
  });

  const { list, outcomes: rule } = endpoint.batch;
  const results = outcomes.map((outcome, index): BatchResult<In, Out> => {
    const { input, content } = chunks[index] as Chunk<In>;
    if ('error' in outcome) return { succeeded: [], failed: [{ input, ...outcome }] };
    // As they were sent: the caller's own may have changed since.
    const entries = rule && { [list]: fieldsOfBody(endpoint, content)[list] };
    return sortEntries(endpoint, { ...input, ...entries }, outcome.output, outcome.secret);
  });
  return {
    succeeded: results.flatMap(({ succeeded }) => succeeded),
    failed: results.flatMap(({ failed }) => failed),
    ...(rule?.pending && { pending: results.flatMap(({ pending = [] }) => pending) }),
  };
}
