/**
 * An object's fields as those of a plain object: the ones that it holds itself, and of the `known` ones also those that it
 * inherits or computes; all of them, where none are known. What is plain already, or no record at all, is given back.
 */
export function fieldsOf<T>(value: T, known?: object): T {
  if (!isRecord(value)) return value;
  if (Object.getPrototypeOf(value) === Object.prototype && !isPolluted()) return value;
  // Without a prototype, so that nothing that others put on the one of all objects counts as a field.
  const fields: Record<string, unknown> = { __proto__: null, ...value };
  for (const name of known ? Object.keys(known) : inherited(value))
    if (!(name in fields) && name in value && !(name in Object.prototype)) fields[name] = value[name];
  return fields as T;
}

/** An object with fields, which bytes and boxed texts are not: those have one for each of theirs. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** The names of what a class of somebody's computes. */
function inherited(record: object): string[] {
  const names: string[] = [];
  for (let at = Object.getPrototypeOf(record); at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (typeof value !== 'function') names.push(name);
  return names;
}

/** Whether somebody has put a field on the prototype of all objects. */
function isPolluted(): boolean {
  for (const _ in {}) return true;
  return false;
}
