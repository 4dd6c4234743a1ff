import ts from 'typescript';
import type { Change } from './drift.ts';
import { interfacesIn, pairsIn } from './pairs.ts';
import { calleeOf, gone, instead, propertiesOf, type Source } from './source.ts';

/** Each field made wrong in its schema, in its interface, and in the same way in both, which compiles. */
export function* drifted(source: Source): Generator<Change> {
  for (const { entries, held } of pairsIn(source)) {
    yield* moreDrifts(entries, held);
    const members = new Map(
      held?.members.filter(ts.isPropertySignature).map((each) => [each.name.getText(), each]),
    );
    for (const spread of entries.properties.filter(ts.isSpreadAssignment))
      yield ['a field gone', `${spread.getText()}: gone`, [gone(spread)]];
    for (const [name, entry] of propertiesOf(entries))
      if (ts.isPropertyAssignment(entry)) yield* fieldDrifts(name, entry, members.get(name));
  }
  for (const declared of interfacesIn(source))
    for (const member of declared.members.filter(ts.isPropertySignature))
      if (member.type) yield* memberDrifts(member, member.type);
}

function* fieldDrifts(
  name: string,
  entry: ts.PropertyAssignment,
  member: ts.PropertySignature | undefined,
): Generator<Change> {
  const schema = entry.initializer;
  const [inner = schema] = calleeOf(schema) === 'optional' ? (schema as ts.CallExpression).arguments : [];
  const isOptional = inner !== schema;
  const flipped = isOptional ? inner.getText() : `optional(${schema.getText()})`;
  const other = otherSchema(inner);
  const edits = {
    gone: ['a field gone', gone(entry)],
    misspelt: ['a field misspelt', instead(entry.name, `${name}s`)],
    'required flipped': ['required flipped', instead(schema, flipped)],
    'another type': ['another type', instead(inner, SCHEMAS[other])],
  } as const;
  for (const [what, [kind, edit]] of Object.entries(edits))
    yield [kind, `${name}: ${what} in the schema`, [edit]];
  if (!member?.type) return;
  const declared = isOptional
    ? `${name}: ${bare(member.type)};`
    : `${name}?: ${bare(member.type)} | undefined;`;
  const both = {
    gone: gone(member),
    misspelt: instead(member.name, `${name}s`),
    'required flipped': instead(member, declared),
    'another type': instead(member.type, `${other}${isOptional ? ' | undefined' : ''}`),
  } as const;
  // What is filled in where it is left out may as well be asked for.
  const isFilledIn = isOptional && (schema as ts.CallExpression).arguments.length > 1;
  for (const [what, [kind, edit]] of Object.entries(edits))
    if (kind !== 'required flipped' || !isFilledIn)
      yield [kind, `${name}: ${what} in both`, [edit, both[what as keyof typeof both]]];
}

function* memberDrifts(member: ts.PropertySignature, type: ts.TypeNode): Generator<Change> {
  const name = member.name.getText();
  const plain = bare(type);
  const end = member.questionToken ? ' | undefined' : '';
  const flipped = member.questionToken ? `${name}: ${plain};` : `${name}?: ${plain} | undefined;`;
  const other = /^string$|^'/.test(plain) ? 'number' : 'string';
  const where = `${name}: `;
  yield ['a field gone', `${where}gone from the interface`, [gone(member)]];
  yield ['a field misspelt', `${where}misspelt in the interface`, [instead(member.name, `${name}s`)]];
  yield ['required flipped', `${where}required flipped in the interface`, [instead(member, flipped)]];
  yield ['another type', `${where}another type in the interface`, [instead(type, `${other}${end}`)]];
  if (plain !== 'boolean')
    yield [
      'another type',
      `${where}a wider type in the interface`,
      [instead(type, `${plain} | boolean${end}`)],
    ];
}

function* moreDrifts(
  entries: ts.ObjectLiteralExpression,
  held: ts.InterfaceDeclaration | undefined,
): Generator<Change> {
  const [first] = entries.properties;
  const at = first?.getStart() ?? entries.end - 1;
  const edit = { start: at, end: at, text: 'NoSuchField: optional(v.string()), ' };
  yield ['a field more', 'NoSuchField in the schema', [edit]];
  if (!held) return;
  const top = held.members.pos;
  const member = { start: top, end: top, text: ' NoSuchField?: string | undefined; ' };
  yield ['a field more', 'NoSuchField in the interface', [member]];
  yield ['a field more', 'NoSuchField in both', [edit, member]];
}

const SCHEMAS = { string: 'v.string()', number: 'v.number()', boolean: 'v.boolean()' } as const;

/** What a schema is surely not. */
function otherSchema(schema: ts.Expression): keyof typeof SCHEMAS {
  const text = schema.getText();
  if (/^(v\.string|text|account|groupId|topicId|robotId|oneOf\(')/.test(text)) return 'number';
  return /^(v\.number|integer|uint32|fresh|int64|oneOf\(\d|list|rows|v\.array)/.test(text)
    ? 'string'
    : 'boolean';
}

/** A type without the `undefined` that stands at its end. */
function bare(type: ts.TypeNode): string {
  return type.getText().replace(/\s*\|\s*undefined$/, '');
}
