import ts from 'typescript';
import type { EndpointRecord, Row } from '../records.ts';
import { isMap, parentOf, requestRows } from '../rows.ts';
import type { Side } from './bodies.ts';

/**
 * Where the type of a request or of an answer lets more through than its rows. That it lets no less through than its
 * schema does, the compiler knows; a wider type than the schema's is one to it.
 */
export function* interfaceDifferences(
  endpoint: ts.VariableDeclaration,
  record: EndpointRecord,
  checker: ts.TypeChecker,
): Generator<string> {
  const [request, answer] = (endpoint.type as ts.TypeReferenceNode | undefined)?.typeArguments ?? [];
  const sides = [
    ['request', request, requestRows(record)],
    ['response', answer, record.response],
  ] as const;
  for (const [side, node, rows] of sides) {
    if (!node) continue;
    const types = new Types(checker.getTypeFromTypeNode(node), checker);
    for (const row of rows)
      if (isOwn(row, rows))
        for (const word of new Set(wider(row, types.at(row.field), side)))
          yield `interface ${side} ${row.field}: ${word}`;
  }
}

/** What elements of messages hold is their own. */
function isOwn(row: Row, rows: readonly Row[]): boolean {
  return !rows.some(({ ref, field }) => ref === 'elements' && parentOf(row.field).startsWith(field));
}

/** What may stand there that is not documented. */
function* wider(row: Row, types: readonly ts.Type[], side: Side): Generator<string> {
  const documented = row.type.split('|');
  for (const type of types) {
    const words = wordsOf(type);
    if (!documented.some((each) => words.includes(each))) yield words[0] ?? 'anything';
    else if (side === 'request' && isClosed(row)) {
      if (!type.isLiteral()) yield `any ${words[0]}`;
      else if (!row.values?.includes(type.value)) yield `${JSON.stringify(type.value)}`;
    }
  }
}

/** The law of fields holds filters and the kinds of elements open too. */
function isClosed(row: Row): boolean {
  return (
    Boolean(row.values) && !row.ref && !isMap(row) && row.type !== 'array' && !/MsgType$/.test(row.field)
  );
}

function wordsOf({ flags, symbol }: ts.Type): string[] {
  if (flags & ts.TypeFlags.StringLike) return ['string'];
  if (flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) return ['number', 'integer'];
  if (flags & ts.TypeFlags.BooleanLike) return ['boolean'];
  if (symbol && /^(Readonly)?Array$/.test(symbol.name)) return ['array'];
  return flags & ts.TypeFlags.Object ? ['object'] : [];
}

/** The types of what stands in a body, by their paths. */
class Types {
  readonly #body: ts.Type;
  readonly #checker: ts.TypeChecker;

  constructor(body: ts.Type, checker: ts.TypeChecker) {
    this.#body = body;
    this.#checker = checker;
  }

  /** One for each kind that may be there; none where the field has no place in the type. */
  at(field: string): ts.Type[] {
    let types = [this.#body];
    for (const step of field.split('.')) {
      const name = step.replace('[]', '');
      types = types.flatMap((type) => this.#members(type, name));
      if (step.endsWith('[]')) types = types.flatMap((type) => this.#entries(type));
    }
    return types;
  }

  #members(type: ts.Type, name: string): ts.Type[] {
    const member = this.#checker.getPropertyOfType(type, name);
    return member ? this.#kinds(this.#checker.getTypeOfSymbol(member)) : [];
  }

  /** A lone object may stand in place of a list. */
  #entries(type: ts.Type): ts.Type[] {
    const entry = this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return entry ? this.#kinds(entry) : [type];
  }

  #kinds(type: ts.Type): ts.Type[] {
    const kinds = type.isUnion() ? type.types : [type];
    return kinds.filter(({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
  }
}
