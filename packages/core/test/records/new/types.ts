import { type Documented, type Field, fieldsOf, isList, isOptional, type Side } from './documented.ts';
import type { Part } from './names.ts';
import { sharedFor } from './shared.ts';
import { comment, wordsOf } from './words.ts';

/** What an interface says about some fields. */
export function membersOf(
  fields: readonly Field[],
  side: Side,
  record: Documented,
  parts: readonly Part[],
): string {
  const members = fields.map((field) => {
    const words = wordsOf(field, side, record);
    const type = typeOf(field, side, parts);
    const isLeftOut = side === 'request' ? isOptional(field, record) : !field.row.required;
    const doc = words ? comment([words], '  ') : '';
    return `${doc}  ${field.name}${isLeftOut ? `?: ${type} | undefined` : `: ${type}`};\n`;
  });
  return members.join('');
}

/** The type of a field: what the documentation lists is closed where it is sent, and open where it is read. */
function typeOf(field: Field, side: Side, parts: readonly Part[]): string {
  const { row } = field;
  const shared = sharedFor(field, side);
  if (shared) return shared.type;
  const types = row.type.split('|').map((type) => {
    if (type === 'array') {
      const item = one(field, row.items ?? '', side, parts);
      return `${side === 'request' ? 'readonly ' : ''}${item.includes(' ') ? `(${item})` : item}[]`;
    }
    return one(field, type, side, parts);
  });
  return types.join(' | ');
}

function one(field: Field, type: string, side: Side, parts: readonly Part[]): string {
  const { row } = field;
  const part = parts.find((each) => each.field.row === row && each.side === side);
  if (part) return part.name;
  if (type === 'object') {
    const value = row.values && side === 'request' ? unionOf(row.values) : row.values ? 'number' : 'string';
    const map = `Record<string, ${value}>`;
    return side === 'request' ? `Readonly<${map}>` : map;
  }
  if (row.values && side === 'request' && !isOpen(field)) return unionOf(row.values);
  if (row.int64) return side === 'request' ? 'bigint | number | string' : 'bigint';
  return type === 'integer' ? 'number' : type;
}

const unionOf = (values: readonly unknown[]) =>
  values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' | ');

/** Names of fields that a caller wants: the service has more of them than its pages list. */
export function isOpen({ name, row }: Field): boolean {
  return isList(row) && /Filter|Field|Tag/.test(name) && !/Role/.test(name);
}

export interface BodyNames {
  readonly request: string;
  readonly response: string;
}

/** The interfaces of a call, each body after the objects in it; of an answer that is an envelope and no more, none. */
export function interfacesOf(record: Documented, parts: readonly Part[], names: BodyNames): string {
  const inside = (of: Side) =>
    parts
      .filter(({ side, isKnown }) => side === of && !isKnown)
      .map(({ name, field: { row, members } }) => {
        const title = `${isList(row) ? 'An entry of' : 'The'} \`${row.field.replaceAll('[]', '')}\`: ${row.meaning}.`;
        return `${comment([title])}export interface ${name} {\n${membersOf(members, of, record, parts)}}\n`;
      });
  const input = membersOf(fieldsOf(record, 'request'), 'request', record, parts);
  const output = membersOf(fieldsOf(record, 'response'), 'response', record, parts);
  const request = input
    ? `export interface ${names.request} {\n${input}}\n`
    : `export type ${names.request} = Record<string, never>;\n`;
  const response = `export interface ${names.response} extends Envelope {\n${output}}\n`;
  return [
    ...inside('request'),
    comment([`Input of {@link ${record.name}}.`]) + request,
    ...inside('response'),
    ...(output ? [comment([`Answer of {@link ${record.name}}.`]) + response] : []),
  ].join('\n');
}
