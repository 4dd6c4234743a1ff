/**
 * An object's fields as those of a plain object: the ones that it holds itself, and of the `known` ones also those that it
 * inherits or computes. What is plain already, a list, or no object, is given back.
 */
export function fieldsOf<T>(value: T, known: object = {}): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (Object.getPrototypeOf(value) === Object.prototype && !isPolluted()) return value;
  // Without a prototype, so that nothing that others put on the one of all objects counts as a field.
  const fields: Record<string, unknown> = { __proto__: null, ...value };
  for (const name of Object.keys(known))
    if (!(name in fields) && name in value) fields[name] = (value as Record<string, unknown>)[name];
  return fields as T;
}

/** Whether somebody has put a field on the prototype of all objects. */
function isPolluted(): boolean {
  for (const _ in {}) return true;
  return false;
}
