import type { Content } from '../endpoint/codec.ts';
import { type BatchEndpoint, operationOf } from '../endpoint/endpoint.ts';
import { validate } from '../endpoint/validate.ts';
import { InputError, type Issue } from '../errors/index.ts';
import { MOST_ISSUES } from '../errors/issue.ts';
import { checkedContent, type Extra, reading } from '../wire/body.ts';

/** A part of a batch. */
export interface Chunk<In> {
  readonly input: In;
  readonly content: Content;
  readonly size: number;
}

/**
 * The input in chunks that the endpoint takes, all of it checked, up to a hundred things that are wrong; paths of issues
 * point into the whole. The list is read chunk by chunk: where it is wrong, not to its end.
 */
export function split<In>(endpoint: BatchEndpoint<In, unknown>, input: In, extra: Extra): Chunk<In>[] {
  const { list, max = Number.POSITIVE_INFINITY, whole } = endpoint.batch;
  const entries: unknown = (input as Record<string, unknown> | null | undefined)?.[list];
  const length = reading(endpoint, () => (Array.isArray(entries) ? entries.length : undefined));
  const chunks: Chunk<In>[] = [];
  const issues = new Map<string, Issue>();
  const add = (found: readonly Issue[] = []) => {
    for (const issue of found) issues.set(issue.path, issue);
  };
  if (length) {
    const entryAt = (index: number) => (entries as readonly unknown[])[index];
    for (let from = 0; from < length && issues.size < MOST_ISSUES; from += max) {
      const size = Math.min(max, length - from);
      const part = reading(endpoint, () => Array.from({ length: size }, (_, index) => entryAt(from + index)));
      const { chunk, issues: wrong } = checkPart(endpoint, input, part, from, extra);
      add(wrong);
      if (chunk) chunks.push(chunk);
    }
    if (whole && !issues.size) add(validate(whole, input).issues);
  } else {
    add(checkedContent(endpoint, input, extra).issues);
    // An empty list is nothing to do; what stands beside it is still checked.
    if (length === 0) issues.delete(list);
    else if (!issues.size) add([{ path: list, expected: 'a list' }]);
  }
  if (issues.size) throw new InputError(operationOf(endpoint), [...issues.values()]);
  return chunks;
}

/** A request with just a part of the list, or what is wrong with it; paths of issues point into the whole. */
export function checkPart<In>(
  endpoint: BatchEndpoint<In, unknown>,
  input: In,
  part: readonly unknown[],
  from: number,
  extra: Extra,
): { chunk: Chunk<In>; issues?: undefined } | { chunk?: undefined; issues: Issue[] } {
  const { list } = endpoint.batch;
  const request = { ...input, [list]: part };
  const { content, issues = [] } = checkedContent(endpoint, request, extra);
  if (content) return { chunk: { input: request, content, size: part.length } };
  return { issues: issues.map((issue) => ({ ...issue, path: shift(issue.path, list, from) })) };
}

/** A path in a chunk, as a path in the whole list. */
function shift(path: string, list: string, from: number): string {
  const [, index, rest] = path.startsWith(`${list}[`) ? (/\[(\d+)(.*)$/.exec(path) ?? []) : [];
  return index === undefined ? path : `${list}[${Number(index) + from}${rest}`;
}
