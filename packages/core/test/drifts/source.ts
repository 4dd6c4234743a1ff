import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const folder = new URL('../../src/endpoints/', import.meta.url);

/** A file of a family, as text and as a tree. */
export interface Source {
  /** `group/ban-group-member.ts`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** The URLs of what it imports of the package. */
  readonly uses: readonly string[];
  /** The files of families among those. */
  readonly imports: readonly string[];
}

/** All files of all families, but tests. */
export const sources: readonly Source[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/(\.test(-d)?|\/index)\.ts$/.test(path))
  .sort()
  .map((path) => {
    const url = new URL(path, folder);
    const text = readFileSync(url, 'utf8');
    const tree = ts.createSourceFile(fileURLToPath(url), text, ts.ScriptTarget.ESNext, true);
    const named = [...text.matchAll(/^[^*\n]* from '(\.[^']+)'/gm)];
    const uses = named.map(([, used = '']) => new URL(used, url).href);
    const imports = uses.filter((href) => href.startsWith(folder.href));
    return { path, text, tree, uses, imports: imports.map((href) => href.slice(folder.href.length)) };
  });

/** The files that change when one does: itself, and whoever imports it. */
export function dependentsOf(path: string): ReadonlySet<string> {
  const found = new Set([path]);
  for (const each of found)
    for (const source of sources) if (source.imports.includes(each)) found.add(source.path);
  return found;
}

/** An edit of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Puts another text in the place of a node. */
export function instead(node: ts.Node, text: string): Edit {
  return { start: node.getStart(), end: node.end, text };
}

/** Takes an entry of a list out, with its comma. */
export function gone(node: ts.Node): Edit {
  const text = node.getSourceFile().text;
  const end = text[node.end] === ',' ? node.end + 1 : node.end;
  return { start: node.getStart(), end, text: '' };
}

export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((before, { start, end, text }) => before.slice(0, start) + text + before.slice(end), text);
}

/** What is under a node, itself included. */
export function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesIn(child);
}

/** The name of what is called: `optional`, `v.string`. */
export function calleeOf(node: ts.Node | undefined): string {
  return node && ts.isCallExpression(node) ? node.expression.getText() : '';
}

/** The properties of a literal object, those that are methods too. */
export function propertiesOf(literal: ts.Node | undefined): Map<string, ts.ObjectLiteralElementLike> {
  const properties = literal && ts.isObjectLiteralExpression(literal) ? literal.properties : [];
  return new Map(properties.flatMap((each) => (each.name ? [[each.name.getText(), each]] : [])));
}

export function initializerOf(property: ts.ObjectLiteralElementLike | undefined): ts.Expression | undefined {
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}
