import type { AnyEndpoint } from '../../endpoint/endpoint.ts';
import { operationOf } from '../../endpoint/endpoint.ts';
import { validate } from '../../endpoint/validate.ts';
import { describe } from '../../errors/issue.ts';
import { Refusal } from '../refusal.ts';
import { dialectOf } from './dialects.ts';

/**
 * The body, where it is what the endpoint takes.
 *
 * Assumptions: JSON that is not an object is refused as what is not JSON, or nests too deep; a number for an account
 * is 60015 before anything else; the other codes are those of the {@link Dialect}.
 */
export function readInput(endpoint: AnyEndpoint, body: unknown): unknown {
  const { wrong, tooMany = wrong, notJson = 60003, fields = {} } = dialectOf(operationOf(endpoint));
  if (!isObject(body)) throw new Refusal(notJson, 'the body is not a JSON object, or nests too deep');
  if (hasNumberedAccount(body)) throw new Refusal(60015, 'an account is not a string');
  const { batch, input } = endpoint;
  const list = batch && body[batch.list];
  if (batch?.max && Array.isArray(list) && list.length > batch.max)
    throw new Refusal(tooMany, `at most ${batch.max} entries in ${batch.list}`);
  const { value, issues } = validate(input, body);
  if (!issues) return value;
  const [field = ''] = issues[0]?.path.split(/[.[]/) ?? [];
  throw new Refusal(Object.hasOwn(fields, field) ? (fields[field] as number) : wrong, describe(issues));
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
