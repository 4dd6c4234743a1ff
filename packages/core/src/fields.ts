/**
 * An object's fields as a plain object of its own: those that it holds itself, and of the `known` ones also those that
 * it inherits or computes. Each is read once. What is no object is given back.
 */
export function fieldsOf<T>(value: T, known: object = {}): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  // Without a prototype, so that nothing that others put on the one of all objects counts as a field.
  const fields: Record<string, unknown> = { __proto__: null, ...value };
  for (const name of Object.keys(known))
    if (!(name in fields) && name in value) fields[name] = (value as Record<string, unknown>)[name];
  return fields as T;
}
