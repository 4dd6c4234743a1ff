import { perform } from '../call/call.ts';
import type { Traces } from '../call/call-state.ts';
import type { Client } from '../client/client.ts';
import { type AnyEndpoint, operationOf, type PagedEndpoint } from '../endpoint/endpoint.ts';
import { knowsField } from '../endpoint/known-fields.ts';
import { ChatError, ResponseError } from '../errors/index.ts';
import { eitherOf, onAbort, reasonOf, throwIfAborted } from '../util/deadline.ts';
import { quotes } from '../util/redact.ts';
import {
  type ListRequest,
  nextRequest,
  type PageOptions,
  type PageRequest,
  readListRequest,
} from './list-request.ts';
import { watchRepeats } from './repeats.ts';
import { textOf, watchRows } from './rows.ts';

type Fields = Readonly<Record<string, unknown>>;

/** So many pages running without a new row, with a cursor that goes on, are a service gone astray. */
const MOST_EMPTY_PAGES = 10;

/**
 * Reads a list page by page, to its end: where the endpoint's page rule says so, and nowhere else. A short page is not
 * the end, nor is an empty one. Input and options are read when it is called.
 *
 * The error of a page that fails has `resume`: the input that asks for that page again. Pages that came before stay
 * with whoever consumed them. After `response.no-progress` the page that led nowhere has been given already.
 *
 * @throws With the first page, what is wrong with input and options; what {@link call} throws; and
 * {@link ResponseError}. `response.no-progress`: the next page would be one that was asked for before, or none that
 * the endpoint takes; or ten pages running have no row that the pages before had not. A circle is noticed within three
 * rounds.
 * `response.invalid`: no page had the list that the endpoint's page rule names, nor does the endpoint's schema know it.
 *
 * @example
 * ```ts
 * import { pages } from '@tim-rest/core';
 * import { getGroupBanMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
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
  return readPages(client, endpoint, readListRequest(endpoint, input, options));
}

/** @param text - What rows are told apart by. */
export async function* readPages<In, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  { first, options, error }: ListRequest,
  text: (row: never) => string = textOf,
): AsyncGenerator<Out, void, undefined> {
  if (!first) throw error;
  const { prefetch, signal: own, extra, ...each } = options;
  const signal = eitherOf(own, client.signal);
  const { items: list } = endpoint.page;
  const leaving = new AbortController();
  const abort = () => leaving.abort(reasonOf(signal as AbortSignal));
  const stopListening = onAbort(signal, abort);
  if (signal?.aborted) abort();

  const traces: Traces = { sent: false, secret: [] };
  const ask = async (request: PageRequest): Promise<Out> => {
    try {
      return await perform(client, endpoint, request.content, { ...each, signal: leaving.signal }, traces);
    } catch (error) {
      // The caller's own reason is not ours to change.
      throw leaving.signal.aborted ? error : resumable(error, request, traces.secret);
    }
  };

  try {
    const repeats = watchRepeats(textOfRequest(first));
    const hasNew = watchRows(text);
    let request = first;
    let coming = ask(request);
    let found = false;
    let other = false;
    for (let empty = 0; ; ) {
      const page = await coming;
      const rows = (page as Fields)[list];
      found ||= Array.isArray(rows);
      other ||= rows !== undefined;
      empty = hasNew(entriesOf(page, list)) ? 0 : empty + 1;
      const next = nextRequest(endpoint, page, request, extra);
      const more = next && !repeats(textOfRequest(next)) && empty < MOST_EMPTY_PAGES ? next : undefined;
      const ahead = prefetch && more ? ask(more) : undefined;
      ahead?.catch(() => {});
      yield page;
      throwIfAborted(signal);
      if (!more) {
        const fail = (code: 'response.invalid' | 'response.no-progress', path: string, expected: string) =>
          resumable(failure(endpoint, code, path, expected), request, traces.secret);
        const lost = other
          ? client.responses === 'throw'
          : !knowsField(endpoint.output, list, page as Fields);
        if (!found && lost) throw fail('response.invalid', list, 'a list, on one page at least');
        if (next === false) return;
        if (empty === MOST_EMPTY_PAGES)
          throw fail('response.no-progress', list, `new entries within ${empty} pages`);
        throw fail('response.no-progress', '', 'a cursor that advances');
      }
      request = more;
      coming = ahead ?? ask(request);
    }
  } finally {
    stopListening();
    leaving.abort();
  }
}

/** The entries of a page. What is no list counts as empty: with `responses: 'report'` it may be anything. */
export function entriesOf<Item>(page: unknown, list: string): readonly Item[] {
  const entries = (page as Fields)[list];
  return Array.isArray(entries) ? entries : [];
}

function textOfRequest({ content: { query = '', body } }: PageRequest): string {
  return query + body;
}

/**
 * The error, with the input that asks for the failed page again; without it, where the service made a cursor of the
 * UserSig.
 */
function resumable(error: unknown, { input, content }: PageRequest, secret: readonly string[]): unknown {
  if (error instanceof ChatError && !quotes(content.body, secret))
    (error as { resume?: unknown }).resume = input;
  return error;
}

function failure(
  endpoint: AnyEndpoint,
  code: 'response.invalid' | 'response.no-progress',
  path: string,
  expected: string,
): ChatError {
  const at = { operation: operationOf(endpoint), idempotent: endpoint.idempotent === true, attempts: 1 };
  return new ResponseError(code, [{ path, expected }], at);
}
