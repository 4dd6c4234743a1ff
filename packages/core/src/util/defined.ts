/** A copy without the fields that are `undefined`: they count as left out. */
export function defined<Fields extends object>(fields: Fields): Fields {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Without a prototype: what others put on the one of all objects was not given.
  return Object.setPrototypeOf(Object.fromEntries(given), null);
}
