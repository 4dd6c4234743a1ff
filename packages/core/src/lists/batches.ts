import { CALL_OPTIONS, type CallOptions } from '../call/call.ts';
import type { Client } from '../client/client.ts';
import { type BatchEndpoint, operationOf } from '../endpoint/endpoint.ts';
import { validate } from '../endpoint/validate.ts';
import { InputError } from '../errors/index.ts';
import { checkOptions, type OptionRule, plug, positive } from '../options/options.ts';
import { eitherOf, throwIfAborted } from '../util/deadline.ts';
import { readInput, reading } from '../wire/body.ts';
import { inParallel } from './crew.ts';
import { type Entries, isIterable, type Part, partsOf } from './parts.ts';
import { senderOf } from './send-chunk.ts';
import { checkPart } from './split.ts';
import { Width } from './width.ts';

/** An input whose lists may also come entry by entry. */
export type Streamed<In> = {
  [Field in keyof In]: In[Field] extends readonly (infer Entry)[] | undefined
    ? In[Field] | Iterable<Entry> | AsyncIterable<Entry>
    : In[Field];
};

/** Options of {@link batches}. Those of a call hold for each chunk. */
export interface BatchesOptions extends CallOptions {
  /**
   * Calls under way at a time. Default: one, and with each that succeeds one more up to 16, which reaches 200 a second where an answer
   * takes 80 ms; where entries have to go in their order, one. When the service says that they are too many it halves them by
   * itself, and then sends slowly more.
   */
  readonly concurrency?: number | undefined;
  /**
   * Is asked about the error of each chunk that fails; `true`: send no more. It adds to what stops a batch anyway. Where
   * it throws, that counts as `true`.
   */
  readonly stopWhen?: ((error: unknown) => boolean) | undefined;
}

/** What became of a chunk of {@link batches}. */
export type BatchPart<In, Out> = {
  /** Counts the chunks from 0, in the order of the list. */
  readonly index: number;
  /** How many entries of the list are before its first. */
  readonly from: number;
  /** The request with just its entries. */
  readonly input: In;
  /** A request went out, so that the call may have run. */
  readonly sent: boolean;
} & (
  | { readonly output: Out; readonly error?: undefined }
  | { readonly output?: undefined; readonly error: unknown }
);

const OPTIONS: Readonly<Record<string, OptionRule>> = {
  ...CALL_OPTIONS,
  concurrency: positive,
  stopWhen: plug,
};

/**
 * Sends a list of any length, or what comes entry by entry from a file or a database, and gives what became of each chunk as
 * it is done: whoever writes that down can go on after a crash with what was not given. It reads no further ahead
 * than its calls, and holds no more than those: a million entries take as much memory as a hundred.
 *
 * Each chunk is checked as it comes. One with wrong entries is given as failed, with an {@link InputError} and `sent: false`,
 * and the others go on. Where the service says which entries of a call failed, {@link outcomesOf} tells them apart.
 *
 * It ends as {@link batch} stops, where no later chunk can succeed: what is under way is given first, and then it throws what
 * stopped it; so it does with the reason of the caller's abort, and with what the list itself throws. Whoever leaves the loop
 * waits for what is under way, and is not told of it.
 *
 * @throws {@link InputError} with the first chunk, when an option or a field beside the list is wrong, or the endpoint
 * needs the list as a whole: it has no maximum, or a rule over all of it, such as ten different marks.
 *
 * @example
 * ```ts
 * import { batches } from '@tim-rest/core';
 * import { banGroupMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * // As from a file or a database:
 * async function* spammers() {
 *   for (let row = 0; row < 50; row += 1) yield `spammer${row}`;
 * }
 *
 * const input = { GroupId: '@TGS#live', Members_Account: spammers(), Duration: 3600 };
 * for await (const { from, input: part, error } of batches(client, banGroupMember, input))
 *   console.log(from, part.Members_Account.length, error === undefined ? 'banned' : `${error}`);
 * ```
 */
export function batches<In, Out>(
  client: Client,
  endpoint: BatchEndpoint<In, Out>,
  input: Streamed<NoInfer<In>>,
  options: BatchesOptions = {},
): AsyncGenerator<BatchPart<In, Out>, void, undefined> {
  try {
    const checked = checkOptions(operationOf(endpoint), options, OPTIONS);
    return sendParts(client, endpoint, readInput(endpoint, input) as In, checked);
  } catch (error) {
    return failing(error);
  }
}

async function* sendParts<In, Out>(
  client: Client,
  endpoint: BatchEndpoint<In, Out>,
  input: In,
  { concurrency, stopWhen, extra, ...each }: BatchesOptions,
): AsyncGenerator<BatchPart<In, Out>, void, undefined> {
  const signal = eitherOf(each.signal, client.signal);
  const width = new Width(concurrency, endpoint.batch);
  const sender = senderOf(width.listenTo(client), endpoint, each, stopWhen);
  let wrong: InputError | undefined;
  yield* inParallel<Part, BatchPart<In, Out>>({
    tasks: partsOf(entriesOf(endpoint, input), endpoint.batch.max as number),
    signal,
    width: () => width.now,
    isOver: () => Boolean(signal?.aborted || sender.stopped() || wrong),
    async perform({ index, from, entries }) {
      const { chunk, issues = [] } = checkPart(endpoint, input, entries, from, extra);
      if (chunk) {
        const outcome = await sender.send(chunk.content);
        const place = { index, from, input: chunk.input };
        return 'error' in outcome
          ? { ...place, ...outcome }
          : { ...place, sent: true, output: outcome.output };
      }
      const error = new InputError(operationOf(endpoint), issues);
      // What is wrong beside the list is wrong with every chunk.
      if (issues.some(({ path }) => !path.startsWith(`${endpoint.batch.list}[`))) wrong ??= error;
      return { index, from, input: { ...input, [endpoint.batch.list]: entries }, sent: false, error };
    },
  });
  throwIfAborted(signal);
  const stopped = wrong ? { error: wrong } : sender.stopped();
  if (stopped) throw stopped.error;
}

/** The list of an input, where it may come in parts. */
function entriesOf<In>(endpoint: BatchEndpoint<In, unknown>, input: In) {
  const { list, max, whole } = endpoint.batch;
  const entries = (input as Record<string, unknown> | null | undefined)?.[list];
  const refuse = (expected: string) => {
    throw new InputError(operationOf(endpoint), [{ path: list, expected }]);
  };
  if (!reading(endpoint, () => isIterable(entries))) return refuse('a list, or an iterable of its entries');
  if (max === undefined) return refuse('a list for batch(): this call takes it as a whole');
  if (whole) {
    if (!Array.isArray(entries)) return refuse('a list: a rule looks at all of it');
    const { issues } = validate(whole, input);
    if (issues) throw new InputError(operationOf(endpoint), issues);
  }
  return entries as Entries;
}

// biome-ignore lint/correctness/useYield: what is wrong is told with the first chunk.
async function* failing(error: unknown): AsyncGenerator<never, void, undefined> {
  throw error;
}
