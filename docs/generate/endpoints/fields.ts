import { code, table, text } from '../markdown.ts';
import { type JsonSchema, kindsOf } from './json-schema.ts';

/** What a field such as `MemberList[].Marks` means. */
export type Meaning = (path: string) => string;

interface Row {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly rules: string;
  readonly meaning: string;
}

/** The fields of a request or an answer: types and rules from the schema, and what they mean. */
export function fieldTable(schema: JsonSchema, meaning: Meaning): string {
  const rows = rowsOf(schema, meaning, '');
  if (!rows.length) return '';
  return table(
    ['Field', 'Type', 'Required', 'Rules', 'Meaning'],
    rows.map(({ path, type, required, rules, meaning }) => [
      code(path),
      type,
      required ? 'yes' : 'no',
      rules || '–',
      meaning,
    ]),
  );
}

export function rowsOf(schema: JsonSchema, meaning: Meaning, above: string): Row[] {
  const kinds = kindsOf(schema);
  const names = new Set(kinds.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return [...names].flatMap((name) => {
    const field = anyOf(kinds.flatMap(({ properties }) => properties?.[name] ?? []));
    const path = above + name;
    const said = meaning(path);
    if (!said) throw new Error(`${path}: neither TSDoc nor the record says what it means`);
    const list = listOf(field);
    const row: Row = {
      path,
      type: typeOf(field),
      required: kinds.every(({ required }) => required?.includes(name)),
      rules: text(rulesOf(field).join('; ')),
      meaning: said,
    };
    // What is in a message body stands with its type.
    const below = name === 'MsgBody' ? {} : (list?.items ?? field);
    return [row, ...rowsOf(below, meaning, list ? `${path}[].` : `${path}.`)];
  });
}

/** A field of several kinds of objects. */
function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  const different = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  return different.length === 1 ? (different[0] as JsonSchema) : { anyOf: different };
}

/** The list that a field is, or may be. */
function listOf(field: JsonSchema): JsonSchema | undefined {
  return [field, ...(field.anyOf ?? [])].find(({ type }) => type === 'array');
}

function typeOf(field: JsonSchema): string {
  if (field.type === 'array') return `list of ${typeOf(field.items ?? {})}`;
  if (field.anyOf) return [...new Set(field.anyOf.map(typeOf))].join(' or ');
  return field.type === 'number' && field.enum ? 'integer' : (field.type ?? 'any');
}

function rulesOf(field: JsonSchema): string[] {
  const {
    enum: values,
    pattern,
    minLength,
    minItems,
    maxItems,
    minimum,
    maximum,
    items,
    description,
  } = field;
  if (field.anyOf && !listOf(field)) return [field.anyOf.flatMap(rulesOf).join(', or ')];
  const each = items && !kindsOf(items).length ? rulesOf(items).map((rule) => `each ${rule}`) : [];
  return [
    values?.map(code).join(' or '),
    pattern && code(pattern),
    minLength === 1 && 'not empty',
    range(minimum, maximum, ''),
    range(minItems, maxItems, ' entries'),
    description,
    ...each,
    field.default !== undefined && `default ${code(field.default)}`,
  ].filter((rule) => typeof rule === 'string' && rule !== '') as string[];
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  const number = (value: number) => value.toLocaleString('en-US');
  if (least !== undefined && most !== undefined) return `${number(least)} to ${number(most)}${unit}`;
  if (least !== undefined)
    return `at least ${number(least)}${unit === ' entries' && least === 1 ? ' entry' : unit}`;
  return most === undefined ? '' : `at most ${number(most)}${unit}`;
}
