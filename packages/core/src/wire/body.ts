import { type Content, JSON_CODEC } from '../endpoint/codec.ts';
import { type AnyEndpoint, operationOf } from '../endpoint/endpoint.ts';
import { listedFields } from '../endpoint/known-fields.ts';
import { validate } from '../endpoint/validate.ts';
import { InputError, type Issue } from '../errors/index.ts';
import { fieldsOf, isRecord } from '../util/fields.ts';

/** Fields of a body that its schema does not know yet. */
export type Extra = Readonly<Record<string, unknown>> | undefined;

/**
 * The fields of an input, each read once: its own, and those that the endpoint's schema lists, wherever on a prototype
 * they come from. What is no object stays as it is.
 */
export function readInput<In>(endpoint: AnyEndpoint, input: In): In {
  return reading(endpoint, () => {
    const fields = fieldsOf(input, listedFields(endpoint.input));
    return isRecord(fields) ? { ...fields } : fields;
  });
}

/** What `read` gives. A getter or a proxy of the caller's may throw in it. */
export function reading<T>(endpoint: AnyEndpoint, read: () => T): T {
  try {
    return read();
  } catch {
    throw new InputError(operationOf(endpoint), [{ path: '', expected: 'a value that can be read' }]);
  }
}

/** The content of a call. */
export function writeContent(endpoint: AnyEndpoint, input: unknown, extra: Extra): Content {
  const { content, issues } = checkedContent(endpoint, readInput(endpoint, input), extra);
  if (issues) throw new InputError(operationOf(endpoint), issues);
  return content;
}

/** The content of a call, or what is wrong with it. */
export function checkedContent(
  endpoint: AnyEndpoint,
  input: unknown,
  extra: Extra,
):
  | { value: object; content: Content; issues?: undefined }
  | { value?: undefined; content?: undefined; issues: Issue[] } {
  const { codec = JSON_CODEC } = endpoint;
  const { value, issues } = validate(endpoint.input, input);
  if (issues) return { issues };
  let wrong: Issue[] = [{ path: '', expected: 'an object' }];
  if (typeof value === 'object' && value !== null) {
    const known = extra && { ...listedFields(endpoint.input), ...value };
    try {
      wrong = Object.keys(extra ?? {})
        .filter((name) => Object.hasOwn(known as object, name))
        .map((name) => ({ path: `extra.${name}`, expected: 'a field that the input lacks' }));
      if (!wrong.length) return { value, content: codec.write({ ...value, ...extra }) };
    } catch {
      wrong = [{ path: 'extra', expected: 'what JSON can hold' }];
    }
  }
  return { issues: wrong };
}

/** The fields of a body, as they were sent. */
export function fieldsOfBody(
  { codec = JSON_CODEC }: AnyEndpoint,
  { body }: Content,
): Record<string, unknown> {
  return codec.read(body) as Record<string, unknown>;
}
