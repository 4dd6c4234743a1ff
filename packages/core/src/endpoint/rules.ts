import type { Issue } from '../errors/index.ts';
import type { Schema } from './validate.ts';

/**
 * The fields that a type names. With an index signature, as zod's `looseObject` has one, any text is a field, and a typing
 * error would be one too. Of a type that names none, any text will do.
 */
export type FieldOf<T> = [NamedField<T>] extends [never] ? keyof T & string : NamedField<T>;
type NamedField<T> = keyof { [Name in keyof T as string extends Name ? never : Name]: unknown } & string;

/** A type with no more than the fields that it names. */
type Named<T> = [NamedField<T>] extends [never]
  ? T
  : { [Name in keyof T as string extends Name ? never : Name]: T[Name] };

/** How an endpoint hands out a long list page by page. */
export interface PageRule<In, Out, Item> {
  /** The field of the answer that holds the page; when it is missing, the page is empty: see {@link pages}. */
  readonly items: FieldOf<Out>;
  /**
   * What changes in the request for the page after this one; `false` after the last. Nothing else ends a list. It is
   * given the request as it was sent, with what the schema filled in, and does nothing but look at the two.
   *
   * A request that was made before, or that the endpoint does not take, ends the list with `response.no-progress`: where
   * a cursor has to grow, a rule gives back the old one in place of one that does not.
   *
   * @example
   * ```ts
   * import type { PageRule } from '@tim-rest/core';
   *
   * type Request = { Next: number };
   * type Answer = { GroupIdList: { GroupId: string }[]; Next: number };
   * export const page: PageRule<Request, Answer, { GroupId: string }> = {
   *   items: 'GroupIdList',
   *   next: ({ Next }) => Next !== 0 && { Next },
   * };
   * ```
   */
  readonly next: (page: Named<Out>, request: Named<In>) => Partial<Named<In>> | false;
  /** Carries the type of an item, in a way that lets helpers for any endpoint take one with pages; never set. */
  item?(item: Item): void;
}

/** A page rule of which no more is known than what its items are. */
export interface AnyPageRule<Item> {
  readonly items: string;
  next(page: unknown, request: unknown): object | false;
  item?(item: Item): void;
}

/** How an endpoint takes a list: in calls of at most `max` entries, and what its answer says of each. */
export interface BatchRule<In, Out = never> {
  /** The field of the request that holds the list. */
  readonly list: FieldOf<In>;
  /** The field of an entry that names it, where the entry is not the name itself; `A.B` for a field inside. */
  readonly key?: string;
  /** Entries a call; where none is given, a list is never split. */
  readonly max?: number;
  /** Whether its entries have to go in their order: one call after the other, unless `concurrency` says otherwise. */
  readonly inOrder?: boolean;
  /** What must hold for the list as a whole, however it is split. */
  readonly whole?: Schema<unknown>;
  readonly outcomes?: OutcomeRule<Out>;
}

/**
 * How an answer with ErrorCode 0 says which entries of the request failed. Without `code`, being listed is the contrary of
 * `unlisted`.
 */
export interface OutcomeRule<Out> {
  /** The list of the answer that speaks of entries: a field, or `A.B` for one inside. */
  readonly in: string & (string extends keyof Out ? string : FieldOf<Out> | `${FieldOf<Out>}.${string}`);
  /** The field that names the entry, or `A.B` for one inside; nothing where the list holds names. */
  readonly key?: string;
  /** The field that says how it ended. Where `done` has values and 0 is none of them, what it holds are no error codes. */
  readonly code?: string;
  /** The values of `code` of an entry that is done; default 0. */
  readonly done?: readonly unknown[];
  /** Those of one that waits for somebody, and is neither done nor failed. */
  readonly pending?: readonly unknown[];
  /** The field with words about a failure. */
  readonly words?: string;
  /** What it means that an entry is not in the list. */
  readonly unlisted: 'done' | 'failed';
}

/** A batch rule of which no more is known than its form. */
export interface AnyBatchRule extends Omit<BatchRule<never>, 'list' | 'outcomes'> {
  readonly list: string;
  readonly outcomes?: Omit<OutcomeRule<never>, 'in'> & { readonly in: string };
}

/** What is wrong with an outcome rule: a failure that it does not see would pass for a success. */
export function checkOutcomeRule(rule: unknown): Issue[] {
  const given = Object(rule) as Record<keyof OutcomeRule<never>, unknown>;
  const text = (value: unknown) => typeof value === 'string' && value !== '';
  const wrong = (
    names: readonly (keyof typeof given)[],
    expected: string,
    holds: (value: unknown) => boolean,
  ) =>
    names
      .filter((name) => given[name] !== undefined && !holds(given[name]))
      .map((name) => ({ path: `batch.outcomes.${name}`, expected }));
  const issues = [
    ...wrong(['in', 'key', 'code', 'words'], 'the name of a field', text),
    ...wrong(['done', 'pending'], 'a list', Array.isArray),
  ];
  if (given.in === undefined) issues.push({ path: 'batch.outcomes.in', expected: 'the name of a field' });
  if (given.unlisted !== 'done' && given.unlisted !== 'failed')
    issues.push({ path: 'batch.outcomes.unlisted', expected: 'done or failed' });
  return issues;
}
