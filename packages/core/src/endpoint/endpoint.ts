import { InputError, type Issue } from '../errors/index.ts';
import type { Limit } from '../plugins/limiter.ts';
import { type Codec, JSON_CODEC } from './codec.ts';
import {
  type AnyBatchRule,
  type AnyPageRule,
  type BatchRule,
  checkOutcomeRule,
  type FieldOf,
  type PageRule,
} from './rules.ts';
import type { Schema } from './validate.ts';

/** One operation of the service, as data. Out is the whole answer, envelope included. */
export interface Endpoint<In, Out, Item = never> {
  readonly name: string;
  readonly service: string;
  readonly command: string;
  /**
   * May it be sent again when nobody knows whether it ran? A function is asked for the moment at which that would be: so
   * many milliseconds after the request was sent first, with its body.
   */
  readonly idempotent: boolean | Asked<unknown>['idempotent'];
  /** Documented calls a second, for each SDKAppID. */
  readonly quota?: number;
  /** Documented limits of another kind: {@link paced} does not know them, a limiter of one's own may. */
  readonly limits?: Asked<unknown>['limits'];
  /** How its bodies are written and read; default: as JSON. For integers of 64 bits: {@link int64Fields}. */
  readonly codec?: Codec;
  readonly input: Schema<In>;
  readonly output: Schema<Out>;
  readonly page?: AnyPageRule<Item>;
  readonly batch?: AnyBatchRule;
}

/** Any endpoint, where its types do not matter. */
export type AnyEndpoint = Endpoint<unknown, unknown, unknown>;

/** An endpoint that answers in pages. */
export interface PagedEndpoint<In, Out, Item> extends Endpoint<In, Out, Item> {
  readonly page: AnyPageRule<Item>;
}

/** An endpoint that takes a list which may be split. */
export interface BatchEndpoint<In, Out> extends Endpoint<In, Out> {
  readonly batch: AnyBatchRule;
}

/** An endpoint without its rules: those are checked against its own fields. */
interface Plain<In, Out> extends Omit<Endpoint<In, Out>, 'page' | 'batch' | 'idempotent' | 'limits'> {
  readonly idempotent: boolean | Asked<In>['idempotent'];
  readonly limits?: Asked<In>['limits'];
}

/** As methods, so that an endpoint is one of any, and what is made of another may keep that one's. */
interface Asked<In> {
  idempotent(request: NoInfer<In>, msSinceFirst: number): boolean;
  limits(request: NoInfer<In>): readonly Limit[];
}

/** The type of the entries of a list field. */
type EntryOf<Out, Field extends keyof Out> =
  NonNullable<Out[Field]> extends readonly (infer Entry)[] ? Entry : never;

/**
 * Describes an operation, documented or not, for {@link call} and its kin.
 *
 * @throws {@link InputError} when a name could not stand in a URL, a schema is missing, or a number makes no sense.
 *
 * @example
 * ```ts
 * import { defineEndpoint, requestObject, responseObject } from '@tim-rest/core';
 * import * as v from 'valibot';
 *
 * export const getOnlineMemberNum = defineEndpoint({
 *   name: 'getOnlineMemberNum',
 *   service: 'group_open_http_svc',
 *   command: 'get_online_member_num',
 *   idempotent: true,
 *   quota: 200,
 *   input: requestObject({ GroupId: v.string() }),
 *   output: responseObject({ OnlineMemberNum: v.number() }),
 * });
 * ```
 */
export function defineEndpoint<In, Out, Field extends FieldOf<Out>>(
  endpoint: Plain<In, Out> & { readonly page: PageRule<In, Out, unknown> & { readonly items: Field } },
): PagedEndpoint<In, Out, EntryOf<Out, Field>>;
export function defineEndpoint<In, Out>(
  endpoint: Plain<In, Out> & { readonly batch: BatchRule<In, Out>; readonly page?: undefined },
): BatchEndpoint<In, Out>;
export function defineEndpoint<In, Out>(
  endpoint: Plain<In, Out> & { readonly page?: undefined; readonly batch?: undefined },
): Endpoint<In, Out>;
/* @__NO_SIDE_EFFECTS__ */
export function defineEndpoint(
  endpoint: Omit<Endpoint<unknown, unknown>, 'page' | 'batch'> & {
    readonly page?: { readonly next: unknown } | undefined;
    readonly batch?:
      | { readonly max?: number; readonly inOrder?: boolean; readonly outcomes?: unknown }
      | undefined;
  },
): unknown {
  const issues: Issue[] = (['name', 'service', 'command'] as const)
    .filter((field) => typeof endpoint[field] !== 'string' || !/^\w+$/.test(endpoint[field]))
    .map((path) => ({ path, expected: 'letters, digits and _' }));
  for (const path of ['input', 'output'] as const)
    if (!endpoint[path]?.['~standard']) issues.push({ path, expected: 'a Standard Schema' });
  const { idempotent, quota = 1, limits = operationOf, codec = JSON_CODEC, page, batch } = endpoint;
  if (typeof idempotent !== 'boolean' && typeof idempotent !== 'function')
    issues.push({ path: 'idempotent', expected: 'true, false, or a function' });
  if (typeof limits !== 'function') issues.push({ path: 'limits', expected: 'a function' });
  if (typeof codec.write !== 'function' || typeof codec.read !== 'function')
    issues.push({ path: 'codec', expected: 'write and read' });
  if (page && typeof page.next !== 'function') issues.push({ path: 'page.next', expected: 'a function' });
  if (!(quota >= 1 && quota < Number.POSITIVE_INFINITY))
    issues.push({ path: 'quota', expected: 'calls a second, from 1' });
  if (batch?.max !== undefined && !(Number.isInteger(batch.max) && batch.max >= 1))
    issues.push({ path: 'batch.max', expected: 'a positive integer' });
  if (batch?.inOrder !== undefined && typeof batch.inOrder !== 'boolean')
    issues.push({ path: 'batch.inOrder', expected: 'true or false' });
  if (batch?.outcomes !== undefined) issues.push(...checkOutcomeRule(batch.outcomes));
  if (issues.length) throw new InputError('defineEndpoint', issues);
  return Object.freeze({ ...endpoint });
}

/**
 * An endpoint of this library. What {@link defineEndpoint} checks holds for it by `test/laws.test.ts`, so that no app
 * has to carry the check, and to run it.
 */
export const uncheckedEndpoint: typeof defineEndpoint = /* @__NO_SIDE_EFFECTS__ */ (fields: object) =>
  Object.freeze(fields) as never;

/** `service/command`: what an operation is called in errors, events and limits. */
export function operationOf({ service, command }: { service: string; command: string }): string {
  return `${service}/${command}`;
}

/** May it be sent again so many milliseconds after it was first sent, though it may have run? */
export function mayRepeat({ idempotent }: AnyEndpoint, request: () => unknown, ms: number): boolean {
  if (typeof idempotent !== 'function') return idempotent;
  try {
    return idempotent(request(), ms) === true;
  } catch {
    return false;
  }
}
