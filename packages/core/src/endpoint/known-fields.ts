import { type Schema, validate } from './validate.ts';

/** The fields that an object schema lists, as valibot and zod keep them. */
export function listedFields(schema: Schema<unknown>): object | undefined {
  const { entries, shape } = schema as { entries?: object; shape?: object };
  const listed = entries ?? shape;
  return typeof listed === 'object' ? listed : undefined;
}

/** Whether a schema says anything of a field: one that lists none is asked about a `value` in which it is absurd. */
export function knowsField(schema: Schema<unknown>, field: string, value: object): boolean {
  const listed = listedFields(schema);
  if (listed) return Object.hasOwn(listed, field);
  const { issues = [] } = validate(schema, { ...value, [field]: Symbol(field) });
  // A union tells no path.
  return issues.some(({ path }) => !path || path.split(/[.[]/)[0] === field);
}
