import { type AnyEndpoint, operationOf } from './endpoint.ts';
import { InputError, type Issue } from './errors/index.ts';
import { validate } from './validate.ts';

/** Fields of a body that its schema does not know yet. */
export type Extra = Readonly<Record<string, unknown>> | undefined;

/** The input's own fields, for one that is to be changed before it is checked. */
export function fieldsOf<In>(endpoint: AnyEndpoint, input: In): In {
  try {
    if (!input || typeof input !== 'object') return input;
    const fields = { ...input } as Record<string, unknown>;
    const { list } = endpoint.batch ?? {};
    const entries = list === undefined ? undefined : fields[list];
    return (Array.isArray(entries) ? { ...fields, [list as string]: [...entries] } : fields) as In;
  } catch {
    throw new InputError(operationOf(endpoint), [{ path: '', expected: 'a value that can be read' }]);
  }
}

/** The body of a call. */
export function writeBody(endpoint: AnyEndpoint, input: unknown, extra: Extra): string {
  const { body, issues } = checkedBody(endpoint, input, extra);
  if (issues) throw new InputError(operationOf(endpoint), issues);
  return body;
}

/** The body of a call, or what is wrong with it. */
export function checkedBody(
  endpoint: AnyEndpoint,
  input: unknown,
  extra: Extra,
): { body: string; issues?: undefined } | { body?: undefined; issues: Issue[] } {
  const { value, issues } = validate(endpoint.input, input);
  if (issues) return { issues };
  let wrong: Issue[] = [{ path: '', expected: 'an object' }];
  if (typeof value === 'object' && value !== null) {
    // The fields that an object schema lists, as valibot and zod keep them.
    const { entries, shape } = endpoint.input as { entries?: object; shape?: object };
    const known = extra && { ...(entries ?? shape), ...value };
    try {
      wrong = Object.keys(extra ?? {})
        .filter((name) => Object.hasOwn(known as object, name))
        .map((name) => ({ path: `extra.${name}`, expected: 'a field that the input lacks' }));
      if (!wrong.length) return { body: JSON.stringify({ ...value, ...extra }) };
    } catch {
      wrong = [{ path: 'extra', expected: 'what JSON can hold' }];
    }
  }
  return { issues: wrong };
}
