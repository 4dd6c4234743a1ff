import ts from 'typescript';

/**
 * All declarations of a name: a value and a type may share one, and a function has several signatures.
 *
 * @param names - Of identifiers that stand for something by another name.
 */
export function print(
  { declarations = [] }: ts.Symbol,
  prefix: string,
  names: ReadonlyMap<ts.Node, string>,
): string {
  const printer = ts.createPrinter(undefined, {
    substituteNode: (_, node) => {
      const name = names.get(node);
      return name === undefined ? node : ts.factory.createIdentifier(name);
    },
  });
  const texts = declarations.map((node) => {
    const text = printer.printNode(ts.EmitHint.Unspecified, statementOf(node), node.getSourceFile());
    // In which file a type stands is no promise.
    return prefix + text.replace(/^(export |declare )*/, '').replaceAll(/import\("\.[^"]*"\)\./g, '');
  });
  return texts.join('\n');
}

/** What a declaration is part of, where that stands in no other: a variable stands in a list in its statement. */
export function statementOf(node: ts.Node): ts.Node {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

/** `import { a, b } from 'module'`, one line a module. */
export function printImports(names: Iterable<readonly [name: string, module: string]>): string {
  const byModule = Map.groupBy(names, ([, module]) => module);
  const lines = [...byModule].map(([module, named]) => {
    const list = [...new Set(named.map(([name]) => name))].sort().join(', ');
    return `import ${list.startsWith('*') ? list : `{ ${list} }`} from '${module}';`;
  });
  return lines.sort().join('\n');
}
