import { gzipSync } from 'node:zlib';
import ts from 'typescript';

/**
 * What the words of minified code weigh with no code between them, gzipped: each text, pattern and name that stands in
 * it, once. Names of one or two letters are the minifier's.
 */
export function wordsOf(code: string): number {
  const words = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) ? node.text.length > 2 : ts.isLiteralExpression(node) || isPartOfTemplate(node))
      words.add((node as ts.LiteralLikeNode | ts.Identifier).text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest));
  return gzipSync([...words].join(' '), { level: 9 }).length;
}

function isPartOfTemplate(node: ts.Node): boolean {
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}
