import { CALL_OPTIONS, type CallOptions } from '../call/call.ts';
import type { Content } from '../endpoint/codec.ts';
import { type AnyEndpoint, operationOf, type PagedEndpoint } from '../endpoint/endpoint.ts';
import { InputError } from '../errors/index.ts';
import { checkOptions, flag, type OptionRule } from '../options/options.ts';
import { checkedContent, type Extra, readInput } from '../wire/body.ts';

/** Options of {@link pages} and {@link items}. Those of a call hold for each page. */
export interface PageOptions extends CallOptions {
  /** Ask for the next page while this one is consumed; default false. */
  readonly prefetch?: boolean | undefined;
}

const PAGE_OPTIONS: Readonly<Record<string, OptionRule>> = {
  ...CALL_OPTIONS,
  prefetch: flag,
};

/** What asks for one page: checked. */
export interface PageRequest {
  readonly input: unknown;
  readonly content: Content;
}

/** A list as it was asked for, or what is wrong with that: told when the first page is. */
export type ListRequest =
  | { readonly first: PageRequest; readonly options: PageOptions; readonly error?: undefined }
  | { readonly first?: undefined; readonly options: PageOptions; readonly error: unknown };

/** Reads what a list is asked for, now: it may change before the first page is. */
export function readListRequest<In>(
  endpoint: AnyEndpoint,
  input: In,
  options: PageOptions,
  fill = (given: In) => given,
): ListRequest {
  try {
    const operation = operationOf(endpoint);
    const checked = checkOptions(operation, options, PAGE_OPTIONS);
    const given = fill(readInput(endpoint, input));
    const { value, content, issues } = checkedContent(endpoint, given, checked.extra);
    if (issues) throw new InputError(operation, issues);
    return {
      first: { input: value, content },
      options: { ...checked, extra: copied(checked.extra, content) },
    };
  } catch (error) {
    return { options: {}, error };
  }
}

/**
 * What asks for the page after this one: `false` after the last, and nothing where the rule makes no request of it that the
 * endpoint takes.
 */
export function nextRequest(
  endpoint: PagedEndpoint<unknown, unknown, unknown>,
  page: unknown,
  { input }: PageRequest,
  extra: Extra,
): PageRequest | false | undefined {
  try {
    const change = endpoint.page.next(page, input);
    if (change === false) return false;
    const { value, content } = checkedContent(endpoint, { ...(input as object), ...change }, extra);
    return content && { input: value, content };
  } catch {
    // With `responses: 'report'` a page may be anything.
    return undefined;
  }
}

/** Extra fields as they stand in a body. */
function copied(extra: Extra, { body }: Content): Extra {
  if (!extra) return extra;
  const fields = JSON.parse(body);
  return Object.fromEntries(Object.keys(extra).map((name) => [name, fields[name]]));
}
