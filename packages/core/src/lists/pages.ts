import { call } from '../call/call.ts';
import type { Client } from '../client/client.ts';
import { type AnyEndpoint, operationOf, type PagedEndpoint } from '../endpoint/endpoint.ts';
import { knowsField } from '../endpoint/known-fields.ts';
import { ChatError, ResponseError } from '../errors/index.ts';
import { onAbort, reasonOf, throwIfAborted } from '../util/deadline.ts';
import { watchCursor } from './cursor.ts';
import { type Begun, begin, type PageOptions } from './list-request.ts';
import { textOf, watchRows } from './rows.ts';

type Fields = Readonly<Record<string, unknown>>;

/** So many pages running without a new row, with a cursor that goes on, are a service gone astray. */
const MOST_EMPTY_PAGES = 10;

/**
 * Reads a list page by page, to its end: where the service's cursor says so, and nowhere else. A short page is not
 * the end, nor is an empty one. Input and options are read when it is called.
 *
 * The error of a page that fails has `resume`: the input that asks for that page again. Pages that came before stay
 * with whoever consumed them. After `response.no-progress` the page that led nowhere has been given already.
 *
 * @throws With the first page, what is wrong with input and options; what {@link call} throws; and
 * {@link ResponseError}. `response.no-progress`: the cursor stands still, goes back or repeats, or ten pages running
 * have no row that the pages before had not. A circle of text cursors is noticed within three rounds.
 * `response.invalid`: no page had the list that the endpoint's page rule names, nor does the endpoint's schema know it.
 *
 * @example
 * ```ts
 * for await (const page of pages(client, getGroupBanMember, { GroupId: '@TGS#live', Limit: 100 }))
 *   console.log(page.BannedAccountList?.length);
 * ```
 */
export function pages<In, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  input: NoInfer<In>,
  options: PageOptions = {},
): AsyncGenerator<Out, void, undefined> {
  return readPages(client, endpoint, begin(endpoint, input, options));
}

/** @param text - What rows are told apart by. */
export async function* readPages<In, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  begun: Begun<In>,
  text: (row: never) => string = textOf,
): AsyncGenerator<Out, void, undefined> {
  if (begun.error) throw begun.error;
  let request = begun.request as In;
  const { prefetch, signal, ...each } = begun.options;
  const { items: list, cursor, next, end } = endpoint.page;
  const leaving = new AbortController();
  const abort = () => leaving.abort(reasonOf(signal as AbortSignal));
  const letGo = onAbort(signal, abort);
  if (signal?.aborted) abort();

  const ask = async (request: In): Promise<Out> => {
    try {
      return await call(client, endpoint, request, { ...each, signal: leaving.signal });
    } catch (error) {
      // The caller's own reason is not ours to change.
      throw leaving.signal.aborted ? error : resumable(error, request);
    }
  };

  try {
    const advances = watchCursor((request as Fields)[cursor], typeof end);
    const hasNew = watchRows(text);
    let found = false;
    let other = false;
    let coming = ask(request);
    for (let empty = 0; ; ) {
      const page = await coming;
      const { [next]: following, [list]: rows } = page as Fields;
      found ||= Array.isArray(rows);
      other ||= rows !== undefined;
      empty = hasNew(entriesOf(page, list)) ? 0 : empty + 1;
      const ended = following === end;
      const over = ended || !advances(following) || empty === MOST_EMPTY_PAGES;
      const more = { ...request, [cursor]: following };
      const ahead = prefetch && !over ? ask(more) : undefined;
      ahead?.catch(() => {});
      yield page;
      throwIfAborted(signal);
      if (over) {
        const lost = other
          ? client.responses === 'throw'
          : !knowsField(endpoint.output, list, page as Fields);
        if (!found && lost)
          throw resumable(wrong(endpoint, 'response.invalid', list, 'a list, on one page at least'), request);
        if (ended) return;
        const expected =
          empty === MOST_EMPTY_PAGES ? `new entries within ${empty} pages` : 'a cursor that advances';
        throw resumable(wrong(endpoint, 'response.no-progress', next, expected), request);
      }
      request = more;
      coming = ahead ?? ask(request);
    }
  } finally {
    letGo();
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

function wrong(
  endpoint: AnyEndpoint,
  code: 'response.invalid' | 'response.no-progress',
  path: string,
  expected: string,
): ChatError {
  const at = { operation: operationOf(endpoint), idempotent: endpoint.idempotent, attempts: 1 };
  return new ResponseError(code, [{ path, expected }], at);
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
export function items<In, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  input: NoInfer<In>,
  options: PageOptions = {},
): AsyncGenerator<Item, void, undefined> {
  return readItems(client, endpoint, begin(endpoint, input, options));
}

async function* readItems<In, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  begun: Begun<In>,
): AsyncGenerator<Item, void, undefined> {
  const { signal } = begun.options;
  for await (const page of readPages(client, endpoint, begun))
    for (const item of entriesOf<Item>(page, endpoint.page.items)) {
      throwIfAborted(signal);
      yield item;
    }
}
