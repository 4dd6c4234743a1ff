import type { AnyEndpoint } from '../../endpoint/endpoint.ts';
import { operationOf } from '../../endpoint/endpoint.ts';
import { type Schema, validate } from '../../endpoint/validate.ts';
import { describe } from '../../errors/issue.ts';
import { Refusal } from '../refusal.ts';
import { dialectOf } from './dialects.ts';

/**
 * The body, where it is what the endpoint takes.
 *
 * Assumptions: JSON that is not an object is refused as what is not JSON, or nests too deep; a number for an account
 * is 60015 before anything else; the other codes are those of the {@link Dialect}. Unless `strict`, fields that
 * are not documented are ignored, and so is what clients write in place of nothing: null, and an empty list in a field that may be
 * left out. The digits of an integer of 64 bits may stand in a text.
 */
export function readInput(endpoint: AnyEndpoint, body: unknown, strict: boolean): unknown {
  const dialect = dialectOf(operationOf(endpoint));
  const { wrong, tooMany = wrong, notJson = 60003, fields, missing } = dialect;
  if (!isObject(body)) throw new Refusal(notJson, 'the body is not a JSON object, or nests too deep');
  if (hasNumberedAccount(body)) throw new Refusal(60015, 'an account is not a string');
  const { batch, input } = endpoint;
  const list = batch && body[batch.list];
  const codes = new Map(Object.entries(fields ?? {}));
  const fits = `at most ${batch?.max} entries`;
  if (batch?.max && Array.isArray(list) && list.length > batch.max)
    throw new Refusal(codes.get(`${batch.list}: ${fits}`) ?? tooMany, `${fits} in ${batch.list}`);
  const { value, issues } = validate(input, strict ? body : documented(input, body));
  if (!issues) return value;
  const [{ path, expected } = { path: '', expected: '' }] = issues;
  const steps = path.replaceAll(/\[\d+\]/g, '[]').split(/(?=[.[])/);
  const places = steps.map((_, at) => steps.slice(0, steps.length - at).join(''));
  const [field = ''] = steps;
  const keys = [`${places[0]}: ${expected}`, ...places];
  if (body[field] === undefined && missing?.[field]) throw new Refusal(missing[field], describe(issues));
  const code = keys.map((key) => codes.get(key)).find((each) => each !== undefined);
  throw new Refusal(code ?? wrong, describe(issues));
}

/** What valibot's schemas of objects, lists, optional values, and objects of several kinds hold. */
interface Parts {
  readonly type?: string;
  /** The field that tells the kinds apart, … */
  readonly key?: string;
  /** … and the schemas of them. */
  readonly options?: readonly Parts[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly item?: unknown;
  readonly wrapped?: unknown;
}

/** The value without the fields that its schema would refuse for their names, or that hold nothing. */
function documented(schema: unknown, value: unknown): unknown {
  const { type, key = '', options = [], entries, item, wrapped } = schema as Parts;
  if (wrapped) return documented(wrapped, value);
  if (type === 'variant' && isObject(value)) {
    const kind = options.find(
      ({ entries }) => !validate(entries?.[key] as Schema<unknown>, value[key]).issues,
    );
    return kind ? documented(kind, value) : value;
  }
  if (item && Array.isArray(value)) return value.map((entry) => documented(item, entry));
  if (type !== 'strict_object' || !isObject(value)) return value;
  const known = Object.entries(entries ?? {}).filter(
    ([name, field]) => Object.hasOwn(value, name) && !standsForNothing(value[name], field as Schema<unknown>),
  );
  return Object.fromEntries(known.map(([name, field]) => [name, documented(field, value[name])]));
}

/** A list that is empty is one only where the field takes it, or must be there. */
function standsForNothing(value: unknown, field: Schema<unknown>): boolean {
  if (!Array.isArray(value) || value.length > 0) return value === null;
  return !validate(field, undefined).issues && validate(field, value).issues !== undefined;
}

/** The body, and what of the request stands in the URL: a number, where it looks like one. */
export function withQuery({ codec }: AnyEndpoint, body: unknown, { searchParams }: URL): unknown {
  if (!codec?.query || !isObject(body)) return body;
  const given = codec.query.flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [[name, /^\d{1,15}$/.test(value) ? Number(value) : value]];
  });
  return { ...body, ...Object.fromEntries(given) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a field that is named after an account holds a number. */
function hasNumberedAccount(value: unknown, key = ''): boolean {
  if (Array.isArray(value)) return value.some((entry) => hasNumberedAccount(entry, key));
  if (isObject(value)) return Object.entries(value).some(([name, field]) => hasNumberedAccount(field, name));
  return typeof value === 'number' && key.endsWith('_Account');
}
