import ts from 'typescript';
import { calleeOf, nodesIn, type Source } from './source.ts';

const OBJECTS = /^(request|response|part|row|requestObject|responseObject|rowObject)$/;

/** A literal object of schemas, and the interface that it is held to, where that stands in the same file. */
export interface Pair {
  readonly entries: ts.ObjectLiteralExpression;
  readonly held: ts.InterfaceDeclaration | undefined;
}

export function* pairsIn({ tree }: Source): Generator<Pair> {
  const interfaces = new Map(
    tree.statements.filter(ts.isInterfaceDeclaration).map((each) => [each.name.text, each]),
  );
  for (const entries of nodesIn(tree)) {
    if (!ts.isObjectLiteralExpression(entries)) continue;
    const declared = declarationOf(entries);
    const isEntries =
      ts.isReturnStatement(entries.parent) && /^Entries</.test(declared?.type?.getText() ?? '');
    if (!isEntries && !OBJECTS.test(calleeOf(entries.parent))) continue;
    const [held] = namesOf(entries, declared).flatMap((name) => interfaces.get(name) ?? []);
    yield { entries, held };
  }
}

/** The interfaces of bodies, and of what is in bodies: helpers have others of their own. */
export function interfacesIn({ tree, text }: Source): Set<ts.InterfaceDeclaration> {
  const all = tree.statements.filter(ts.isInterfaceDeclaration);
  const isSchema = ({ name }: ts.InterfaceDeclaration) =>
    new RegExp(`(Of|Entries|Schema|Endpoint|part|row)<[^=;]*\\b${name.text}\\b`).test(text);
  const found = new Set(all.filter(isSchema));
  for (const outer of found)
    for (const inner of all)
      if (new RegExp(`\\b${inner.name.text}\\b`).test(outer.getText())) found.add(inner);
  return found;
}

type Declared = ts.FunctionDeclaration | ts.VariableDeclaration | undefined;

/** The declaration around it that says a type. */
function declarationOf(node: ts.Node): Declared {
  const isTyped = (each: ts.Node) =>
    (ts.isFunctionDeclaration(each) || ts.isVariableDeclaration(each)) && each.type !== undefined;
  return ts.findAncestor(node, isTyped) as Declared;
}

/** The names of the types that it may be held to: the one it is called with, or else that of the declaration. */
function namesOf(entries: ts.ObjectLiteralExpression, declared: Declared): string[] {
  const call = entries.parent;
  const given = ts.isCallExpression(call) ? call.typeArguments : undefined;
  if (given?.length) return given.map((each) => each.getText());
  const { type } = declared ?? {};
  if (!type || !ts.isTypeReferenceNode(type)) return [];
  const names = (type.typeArguments ?? []).map((each) => each.getText());
  const callee = calleeOf(call);
  if (/Endpoint$/.test(type.typeName.getText()))
    return callee === 'request' ? names.slice(0, 1) : callee === 'response' ? names.slice(1, 2) : [];
  const above = ts.findAncestor(call, ts.isObjectLiteralExpression);
  return above && declared && above.pos > declared.pos ? [] : names;
}
