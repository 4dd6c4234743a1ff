import { writeBody } from './body.ts';
import { CALL_OPTIONS, type CallOptions, call } from './call.ts';
import type { Client } from './client.ts';
import { watchCursor } from './cursor.ts';
import { heed } from './deadline.ts';
import { type AnyEndpoint, operationOf, type PagedEndpoint } from './endpoint.ts';
import { ChatError, InputError, ResponseError } from './errors/index.ts';
import { checkOptions, flag, type OptionRule } from './options.ts';
import { validate } from './validate.ts';

/** Options of {@link pages} and {@link items}. Those of a call hold for each page. */
export interface PageOptions extends CallOptions {
  /** Ask for the next page while this one is consumed; default false. */
  readonly prefetch?: boolean | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const PAGE_OPTIONS: Readonly<Record<string, OptionRule>> = {
  ...CALL_OPTIONS,
  prefetch: flag,
};

/** So many empty pages running, with a cursor that goes on, are a service gone astray. */
const MOST_EMPTY_PAGES = 10;

/**
 * Reads a list page by page, to its end: where the service's cursor says so, and nowhere else. A short page is not
 * the end, nor is an empty one.
 *
 * The error of a page that fails has `resume`: the input that asks for that page again. Pages that came before stay
 * with whoever consumed them. After `response.no-progress` the page that led nowhere has been given already.
 *
 * @throws What {@link call} throws, and {@link ResponseError} `response.no-progress` when the cursor stands still, goes
 * back or repeats, or when ten pages running are empty. A circle of text cursors is noticed within three rounds.
 *
 * @example
 * ```ts
 * for await (const page of pages(client, getGroupBanMember, { GroupId: '@TGS#live', Limit: 100 }))
 *   console.log(page.BannedAccountList?.length);
 * ```
 */
export async function* pages<In, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  input: NoInfer<In>,
  options: PageOptions = {},
): AsyncGenerator<Out, void, undefined> {
  const { prefetch, signal, ...each } = checkOptions(operationOf(endpoint), options, PAGE_OPTIONS);
  const { items: list, cursor, next, end } = endpoint.page;
  const leaving = new AbortController();
  const onAbort = () => leaving.abort(signal?.reason);
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort);

  const ask = async (request: In): Promise<Out> => {
    try {
      return await call(client, endpoint, request, { ...each, signal: leaving.signal });
    } catch (error) {
      // The caller's own reason is not ours to change.
      throw leaving.signal.aborted ? error : resumable(error, request);
    }
  };

  try {
    // As the schema gives it back: a copy of an input whose fields are inherited would have none.
    const { value, issues } = validate(endpoint.input, input);
    if (issues) throw new InputError(operationOf(endpoint), issues);
    // Wrong extra fields are found here too: an error of the loop below is one to resume from.
    writeBody(endpoint, value, each.extra);
    let request = value as In;
    const advances = watchCursor((request as Fields)[cursor], typeof end);
    let coming = ask(request);
    for (let empty = 0; ; ) {
      const page = await coming;
      const { [next]: following } = page as Fields;
      empty = entriesOf(page, list).length ? 0 : empty + 1;
      const ended = following === end;
      const stuck = !ended && (!advances(following) || empty === MOST_EMPTY_PAGES);
      const more = { ...request, [cursor]: following };
      const ahead = prefetch && !ended && !stuck ? ask(more) : undefined;
      ahead?.catch(() => {});
      yield page;
      if (leaving.signal.aborted) throw leaving.signal.reason;
      if (ended) return;
      if (stuck) throw resumable(noProgress(endpoint, next, empty), request);
      request = more;
      coming = ahead ?? ask(request);
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    leaving.abort();
  }
}

/** The entries of a page. What is no list counts as empty: with `responses: 'report'` it may be anything. */
export function entriesOf<Item>(page: unknown, list: string): readonly Item[] {
  const entries = (page as Fields)[list];
  return Array.isArray(entries) ? entries : [];
}

/** The error, with the input that asks for the failed page again. */
function resumable(error: unknown, request: unknown): unknown {
  if (error instanceof ChatError) (error as { resume?: unknown }).resume = request;
  return error;
}

function noProgress(endpoint: AnyEndpoint, next: string, empty: number): ChatError {
  const expected = empty === MOST_EMPTY_PAGES ? `entries within ${empty} pages` : 'a cursor that advances';
  const at = { operation: operationOf(endpoint), idempotent: endpoint.idempotent, attempts: 1 };
  return new ResponseError('response.no-progress', [{ path: next, expected }], at);
}

/**
 * Reads a list entry by entry, to its end: {@link pages}, flattened.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * for await (const member of items(client, getGroupBanMember, { GroupId: '@TGS#live', Limit: 100 }))
 *   console.log(member.Member_Account, new Date(member.BannedUntil * 1000));
 * ```
 */
export async function* items<In, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  input: NoInfer<In>,
  options: PageOptions = {},
): AsyncGenerator<Item, void, undefined> {
  for await (const page of pages(client, endpoint, input, options))
    for (const item of entriesOf<Item>(page, endpoint.page.items)) {
      heed(options?.signal);
      yield item;
    }
}
