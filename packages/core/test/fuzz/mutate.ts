import fc from 'fast-check';

export type Junk = unknown;

type Slot = readonly [owner: Record<string, unknown>, key: string];

interface Mutation {
  readonly what: 'delete' | 'replace' | 'add' | 'double' | 'swap';
  readonly at: number;
  readonly key: string;
  readonly value: Junk;
}

/** One to four fields somewhere inside deleted, replaced, added, doubled (in a list) or put elsewhere. */
export function mutated(
  valid: fc.Arbitrary<object>,
  junk: fc.Arbitrary<Junk>,
  keys: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  const mutation: fc.Arbitrary<Mutation> = fc.record({
    what: fc.constantFrom('delete', 'replace', 'replace', 'add', 'double', 'swap'),
    at: fc.nat(1000),
    key: keys,
    value: junk,
  });
  return fc.tuple(valid, fc.array(mutation, { minLength: 1, maxLength: 4 })).map(([value, mutations]) => {
    const root = { root: copy(value) };
    for (const each of mutations) apply(root, each);
    return root.root;
  });
}

function apply(root: { root: unknown }, { what, at, key, value }: Mutation): void {
  const slots = slotsOf(root);
  const top: Slot = [root, 'root'];
  const [owner, field] = slots[at % slots.length] ?? top;
  const fresh = copy(value);
  if (what === 'delete') delete owner[field];
  else if (what === 'replace') set(owner, field, fresh);
  else if (what === 'double') {
    if (Array.isArray(owner)) owner.push(owner[Number(field)]);
    else set(owner, `${field}_`, owner[field]);
  } else if (what === 'swap') {
    const [other, elsewhere] = slots[(at * 7 + 1) % slots.length] ?? top;
    set(other, elsewhere, copy(owner[field]));
  } else {
    const inside = owner[field];
    if (Array.isArray(inside)) inside.push(fresh);
    else if (isPlain(inside)) set(inside, key, fresh);
    else set(owner, field, fresh);
  }
}

/** Every place that holds a value, the whole first. */
function slotsOf(owner: object): Slot[] {
  const slots: Slot[] = [];
  const visit = (value: unknown) => {
    if (!isPlain(value) || slots.length > 200) return;
    for (const key of Object.keys(value)) {
      slots.push([value as Slot[0], key]);
      visit(value[key]);
    }
  };
  visit(owner);
  return slots;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value));
}

/** Also where the key is `__proto__`. */
function set(owner: object, key: string, value: unknown): void {
  Object.defineProperty(owner, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Plain data anew, anything else as it is: what a mutation changes must not be shared with other runs. */
function copy(value: unknown, depth = 6): unknown {
  if (!isPlain(value) || depth === 0) return value;
  const twin = Array.isArray(value) ? new Array(value.length) : Object.create(Object.getPrototypeOf(value));
  for (const key of Object.keys(value)) set(twin, key, copy(value[key], depth - 1));
  return twin;
}
