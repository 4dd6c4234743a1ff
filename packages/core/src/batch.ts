import { checkedBody, readInput } from './body.ts';
import { CALL_OPTIONS, type CallOptions, call } from './call.ts';
import type { Client } from './client.ts';
import { heed } from './deadline.ts';
import { type BatchEndpoint, operationOf } from './endpoint.ts';
import { InputError, type Issue } from './errors/index.ts';
import { tell } from './observe.ts';
import { checkOptions, type OptionRule, plug, positive } from './options.ts';
import { validate } from './validate.ts';

/** Options of {@link batch}. Those of a call hold for each chunk. */
export interface BatchOptions extends CallOptions {
  /** Calls under way at a time; default 1. */
  readonly concurrency?: number | undefined;
  /** Is told after each chunk how many entries are done with, failed ones included. What it throws is ignored. */
  readonly onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

/** What became of each chunk, in the order of the input. Together they are the whole input: nothing is lost. */
export interface BatchResult<In, Out> {
  readonly succeeded: { input: In; output: Out }[];
  /** Refused, not answered, or not sent: with the error, or the reason of the caller's abort. */
  readonly failed: { input: In; error: unknown }[];
}

const BATCH_OPTIONS: Readonly<Record<string, OptionRule>> = {
  ...CALL_OPTIONS,
  concurrency: positive,
  onProgress: plug,
};

/**
 * Sends a list of any length, in as many calls as the endpoint's maximum asks for. All of the input is checked
 * before the first is sent. From then on it resolves, whatever fails, and also when it is aborted.
 *
 * @throws {@link InputError} when the input or an option is wrong: nothing is sent.
 *
 * @example
 * ```ts
 * const { succeeded, failed } = await batch(client, banGroupMember, {
 *   GroupId: '@TGS#live', Members_Account: accounts, Duration: 3600,
 * });
 * for (const { input, error } of failed) console.log(input.Members_Account, `${error}`);
 * ```
 */
export async function batch<In, Out>(
  client: Client,
  endpoint: BatchEndpoint<In, Out>,
  input: NoInfer<In>,
  options: BatchOptions = {},
): Promise<BatchResult<In, Out>> {
  const {
    concurrency = 1,
    onProgress,
    ...each
  } = checkOptions(operationOf(endpoint), options, BATCH_OPTIONS);
  const chunks = split(endpoint, readInput(endpoint, input), each.extra);
  const total = chunks.reduce((sum, { size }) => sum + size, 0);
  const results: ({ output: Out } | { error: unknown })[] = [];
  let begun = 0;
  let done = 0;

  const work = async () => {
    while (begun < chunks.length) {
      const index = begun++;
      const { input, size } = chunks[index] as Chunk<In>;
      try {
        // Asked here too: a call looks at its input first, and at the signal only then.
        heed(each.signal);
        results[index] = { output: await call(client, endpoint, input, each) };
      } catch (error) {
        results[index] = { error };
      }
      done += size;
      tell(onProgress, { done, total });
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, chunks.length) }, work));

  const result: BatchResult<In, Out> = { succeeded: [], failed: [] };
  results.forEach((outcome, index) => {
    const { input } = chunks[index] as Chunk<In>;
    if ('error' in outcome) result.failed.push({ input, error: outcome.error });
    else result.succeeded.push({ input, output: outcome.output });
  });
  return result;
}

interface Chunk<In> {
  readonly input: In;
  readonly size: number;
}

/** The input in chunks that the endpoint takes, all of it checked; paths of issues point into the whole. */
function split<In>(
  endpoint: BatchEndpoint<In, unknown>,
  input: In,
  extra: CallOptions['extra'],
): Chunk<In>[] {
  const { list, max, whole } = endpoint.batch;
  const entries: unknown = (input as Record<string, unknown> | null | undefined)?.[list];
  const chunks: Chunk<In>[] = [];
  const issues = new Map<string, Issue>();
  const add = (found: readonly Issue[] = [], from = 0) => {
    for (const issue of found) {
      const path = shift(issue.path, list, from);
      issues.set(path, { ...issue, path });
    }
  };
  if (Array.isArray(entries) && entries.length) {
    for (let from = 0; from < entries.length; from += max) {
      const part = entries.slice(from, from + max);
      const chunk = { ...input, [list]: part };
      add(checkedBody(endpoint, chunk, extra).issues, from);
      chunks.push({ input: chunk, size: part.length });
    }
    if (whole && !issues.size) add(validate(whole, input).issues);
  } else {
    add(checkedBody(endpoint, input, extra).issues);
    // An empty list is nothing to do; what stands beside it is still checked.
    if (Array.isArray(entries)) issues.delete(list);
  }
  if (issues.size) throw new InputError(operationOf(endpoint), [...issues.values()]);
  return chunks;
}

/** A path in a chunk, as a path in the whole list. */
function shift(path: string, list: string, from: number): string {
  const [, index, rest] = path.startsWith(`${list}[`) ? (/\[(\d+)(.*)$/.exec(path) ?? []) : [];
  return index === undefined ? path : `${list}[${Number(index) + from}${rest}`;
}
