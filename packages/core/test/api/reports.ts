import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { type Declarations, declarationsOf } from './declarations.ts';
import { print, printImports, statementOf } from './print.ts';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/**
 * What each of these modules promises: what it exports, by name, and then what stands in the signatures of that. What two
 * of them export belongs to the first.
 */
export function reportsOf(modules: readonly string[]): Record<string, string> {
  const declarations = declarationsOf(modules);
  const homes = new Map<ts.Symbol, string>();
  const exported = declarations.files.map((file, at) => {
    const symbols = exportsOf(file, declarations.checker);
    for (const symbol of symbols) if (!homes.has(symbol)) homes.set(symbol, modules[at] as string);
    return symbols;
  });
  const texts = exported.map((symbols, at) => report(modules[at] as string, symbols, homes, declarations));
  // All at once, since a process costs more than its work.
  const formatted = execFileSync(process.execPath, [biome, 'format', '--stdin-file-path=api.d.ts'], {
    input: texts.join('\n//\n'),
    encoding: 'utf8',
  });
  return Object.fromEntries(formatted.split(/^\/\/$/m).map((text, at) => [modules[at], text.trim()]));
}

function report(
  module: string,
  exported: readonly ts.Symbol[],
  homes: ReadonlyMap<ts.Symbol, string>,
  { checker, isOurs }: Declarations,
): string {
  const isOwn = (symbol: ts.Symbol) => homes.get(symbol) === module;
  const isTop = (node: ts.Node) =>
    statementOf(node).parent?.kind === ts.SyntaxKind.SourceFile && isOurs(node.getSourceFile());

  const shown = new Set(exported.filter(isOwn));
  const borrowed: [name: string, module: string][] = [];
  const names = new Map<ts.Node, string>();
  const follow = (node: ts.Node): void => {
    ts.forEachChild(node, follow);
    const symbol = ts.isIdentifier(node) && checker.getSymbolAtLocation(node);
    if (!symbol) return;
    const target = declared(symbol, checker);
    const home = homes.get(target) ?? (target.declarations?.some(isTop) ? module : undefined);
    if (home === undefined) {
      borrowed.push(...importsOf(symbol));
      return;
    }
    if (home === module) shown.add(target);
    else borrowed.push([target.name, home]);
    if (node.text !== target.name) names.set(node, target.name);
  };
  // It grows while it is gone through.
  for (const symbol of shown) symbol.declarations?.forEach(follow);

  const byName = (symbols: readonly ts.Symbol[]) => [...symbols].sort((a, b) => (a.name < b.name ? -1 : 1));
  const again = exported.filter((symbol) => !isOwn(symbol));
  const hidden = [...shown].filter((symbol) => !isOwn(symbol));
  return [
    printImports(borrowed),
    ...byName(again).map((symbol) => `export { ${symbol.name} } from '${homes.get(symbol)}';`),
    ...byName(exported.filter(isOwn)).map((symbol) => print(symbol, 'export ', names)),
    ...byName(hidden).map((symbol) => print(symbol, '', names)),
  ].join('\n\n');
}

/** What a module exports, each as it is where it is declared. */
function exportsOf(file: ts.SourceFile, checker: ts.TypeChecker): ts.Symbol[] {
  const module = checker.getSymbolAtLocation(file);
  return checker.getExportsOfModule(module as ts.Symbol).map((symbol) => {
    const target = declared(symbol, checker);
    if (target.name === symbol.name) return target;
    throw new Error(`${file.fileName}: ${target.name} is exported by another name, ${symbol.name}`);
  });
}

/** What a name stands for, through all imports and exports. */
function declared(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The imports by which a name of a dependency came; none for what every runtime has. */
function importsOf({ name, declarations = [] }: ts.Symbol): [name: string, module: string][] {
  return declarations.flatMap((node) => {
    const statement = ts.findAncestor(node, ts.isImportDeclaration);
    if (!statement) return [];
    const { text } = statement.moduleSpecifier as ts.StringLiteral;
    return [[ts.isNamespaceImport(node) ? `* as ${name}` : name, text]];
  });
}
