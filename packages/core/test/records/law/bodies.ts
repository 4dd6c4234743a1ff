import type { EndpointRecord, Fields, Row } from '../records.ts';
import { isMap, parentOf, requestRows } from '../rows.ts';

export type Side = 'request' | 'response';

/** Right bodies of one side of an operation, made of its examples and, where those say nothing, of its rows. */
export class Bodies {
  readonly rows: readonly Row[];
  readonly #side: Side;
  readonly #examples: readonly Fields[];

  constructor(record: EndpointRecord, side: Side) {
    this.rows = side === 'request' ? requestRows(record) : record.response;
    this.#side = side;
    this.#examples = record.examples.flatMap(({ [side]: body }) => (body ? [this.#widened(body)] : []));
  }

  /** A body that has this field, in the first entry of each list above it. */
  with(field: string): Fields {
    const example = this.#examples.find((body) => hasAt(body, field));
    if (example || !field) return example ?? this.#examples[0] ?? this.#made('');
    const row = this.rows.find((each) => each.field === field);
    const above = this.with(parentOf(field).replace(/\[\]$/, ''));
    const body = hasAt(above, parentOf(field)) ? above : this.#filled(above, parentOf(field));
    return put(body, field, row && this.valueOf(row));
  }

  /** What the row takes: as an example has it, or made up. */
  valueOf(row: Row, type = row.type.split('|')[0]): unknown {
    const shown = this.#examples.filter((body) => hasAt(body, row.field)).map((body) => at(body, row.field));
    const fitting = [...shown, ...(row.type === 'array' ? [] : (row.values ?? []))];
    return fitting.find((value) => typeOf(value) === base(type)) ?? this.#valueLike(row, type);
  }

  /** An entry of a list. */
  entryOf(row: Row): unknown {
    const [first] = [this.valueOf(row, 'array')].flat();
    return first ?? this.#item(row);
  }

  #valueLike(row: Row, type: string | undefined): unknown {
    if (row.int64 && this.#side === 'response') return BigInt(row.min ?? 1);
    if (type === 'string') return 'text'.slice(0, row.maxBytes);
    if (type === 'boolean') return true;
    if (type === 'array') return [this.#item(row)];
    if (type === 'object') return isMap(row) ? { name: 'text' } : this.#made(row.field);
    return Math.max(row.min ?? 1, Math.min(1, row.max ?? 1));
  }

  #item(row: Row): unknown {
    if (row.values) return row.values[0];
    return row.items === 'object' ? this.#made(`${row.field}[]`) : this.#valueLike(row, row.items);
  }

  /** An object with the fields that it must have. */
  #made(parent: string): Fields {
    const members = this.rows.filter(({ field, required }) => required && parentOf(field) === parent);
    return Object.fromEntries(members.map((row) => [nameOf(row.field), this.valueOf(row)]));
  }

  #filled(body: Fields, parent: string): Fields {
    const list = parent.replace(/\[\]$/, '');
    return put(body, list, list === parent ? this.#made(parent) : [this.#made(parent)]);
  }

  /** An example as the library reads it: numbers of 64 bits in an answer are bigints. */
  #widened(body: Fields): Fields {
    if (this.#side === 'request') return body;
    const wide = this.rows.filter(({ field, int64 }) => int64 && hasAt(body, field));
    return wide.reduce((copy, { field }) => put(copy, field, BigInt(at(body, field) as number)), body);
  }
}

export const nameOf = (field: string): string => field.slice(field.lastIndexOf('.') + 1);
const base = (type: string | undefined) => (type === 'integer' ? 'number' : type);

export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The object in which a field stands. */
function holderOf(body: Fields, field: string): Fields | undefined {
  let holder: unknown = body;
  for (const step of field.split('.').slice(0, -1)) {
    const inner = Object(holder)[step.replace('[]', '')];
    holder = step.endsWith('[]') ? Object(inner)[0] : inner;
  }
  return typeOf(holder) === 'object' ? (holder as Fields) : undefined;
}

/** What stands there. */
export function at(body: Fields, field: string): unknown {
  const name = nameOf(field);
  const value = holderOf(body, field)?.[name.replace('[]', '')];
  return name.endsWith('[]') ? Object(value)[0] : value;
}

const hasAt = (body: Fields, field: string) => !field || at(body, field) !== undefined;

/** The body with another value there; without the field, where that is `undefined`. Only what changes is copied. */
export function put(body: Fields, field: string, value: unknown): Fields {
  const [, step = '', rest = ''] = /^(\w+(?:\[\])?)\.?(.*)$/.exec(field) ?? [];
  const name = step.replace('[]', '');
  if (!rest) {
    if (value !== undefined) return { ...body, [name]: value };
    const { [name]: _, ...others } = body;
    return others;
  }
  const inner = body[name];
  const [first, ...others] = step === name ? [inner] : (inner as unknown[]);
  if (typeOf(first) !== 'object') return body;
  const changed = put(first as Fields, rest, value);
  return { ...body, [name]: step === name ? changed : [changed, ...others] };
}

/** The entry under another name: of its texts that may be anything, the field `key` or else the first is changed. */
export function renamed(entry: unknown, n: number, rows: readonly Row[] = [], key?: string | null): unknown {
  if (typeof entry === 'string') return `name${n}`;
  if (typeof entry === 'number') return 1000 + n;
  const fields = Object.entries(entry as Fields);
  const free = fields.filter(([name]) => !rows.find(({ field }) => nameOf(field) === name)?.values);
  const [name = ''] =
    free.find(([name]) => name === key) ?? free.find(([, value]) => typeof value === 'string') ?? [];
  if (!name) return entry;
  const { prefix } = rows.find(({ field }) => nameOf(field) === name) ?? {};
  const changed = renamed((entry as Fields)[name], n);
  return { ...(entry as Fields), [name]: prefix ? `${prefix}${changed}` : changed };
}
