import ts from 'typescript';
import type { Change } from './drift.ts';
import { pairsIn } from './pairs.ts';
import { calleeOf, gone, initializerOf, instead, nodesIn, propertiesOf, type Source } from './source.ts';

/** What a limit is taken away from, and what is left of it. */
const UNLIMITED: Readonly<Record<string, string>> = {
  text: 'v.string()',
  account: 'v.string()',
  uint32: 'integer()',
};

/** Each limit one off, or gone; each list of values with one more, one less, or one misspelt. */
export function* drifted(source: Source): Generator<Change> {
  for (const node of nodesIn(source.tree)) {
    if (!ts.isCallExpression(node) || isLogic(node)) continue;
    const callee = calleeOf(node);
    if (/^(text|list|integer|v\.(min|max)\w+|[a-z]\w+)$/.test(callee) && !/^(oneOf|optional)$/.test(callee))
      for (const limit of node.arguments.filter(ts.isNumericLiteral)) yield* oneOff(limit, node.getText());
    const free = UNLIMITED[callee];
    if (free) yield ['a limit gone', `${node.getText()}: ${free}`, [instead(node, free)]];
    const [item, most] = node.arguments;
    if (callee === 'list' && item && most)
      yield [
        'a limit gone',
        `list of ${most.getText()}: any number`,
        [instead(node, `list(${item.getText()})`)],
      ];
    if (callee === 'oneOf') yield* valueDrifts(node);
  }
  for (const statement of source.tree.statements.filter(ts.isVariableStatement))
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer && ts.isNumericLiteral(initializer)) yield* oneOff(initializer, name.getText());
  yield* valuesInBoth(source);
}

function* oneOff(limit: ts.NumericLiteral, where: string): Generator<Change> {
  for (const by of [-1, 1])
    yield [
      'a limit off by one',
      `${where}: ${limit.text} ${by}`,
      [instead(limit, `${Number(limit.text.replaceAll('_', '')) + by}`)],
    ];
}

/** Whether it stands in code that runs when a call is made, and is no schema. */
function isLogic(node: ts.Node): boolean {
  return Boolean(
    ts.findAncestor(node, (each) => {
      if (!ts.isArrowFunction(each) && !ts.isMethodDeclaration(each)) return false;
      return each.parameters.length > 0 && !ts.isVariableDeclaration(each.parent);
    }),
  );
}

function* valueDrifts(call: ts.CallExpression): Generator<Change> {
  const values = [...call.arguments];
  const [first] = values;
  if (!first || values.some(ts.isSpreadElement)) return;
  const isText = ts.isStringLiteral(first);
  const more = { start: first.getStart(), end: first.getStart(), text: isText ? "'NoSuchValue', " : '100, ' };
  yield ['a value more', `${call.getText()}: a value more`, [more]];
  for (const value of values) {
    if (values.length > 1) yield ['a value gone', `${call.getText()}: no ${value.getText()}`, [gone(value)]];
    yield [
      'a value misspelt',
      `${call.getText()}: misspelt ${value.getText()}`,
      [instead(value, misspelt(value))],
    ];
  }
}

const misspelt = (value: ts.Node) =>
  /^['"]/.test(value.getText()) ? value.getText().replace(/(?=.$)/, 's') : `${Number(value.getText()) + 70}`;

/** The same with a field and its interface, where both list the values. */
function* valuesInBoth(source: Source): Generator<Change> {
  for (const { entries, held } of pairsIn(source))
    for (const [name, entry] of propertiesOf(entries)) {
      const calls = [...nodesIn(initializerOf(entry) ?? entry)].filter((each) => calleeOf(each) === 'oneOf');
      const member = held?.members.find((each) => each.name?.getText() === name);
      if (calls.length !== 1 || !member) continue;
      const types = [...nodesIn(member)].filter(ts.isLiteralTypeNode);
      for (const value of (calls[0] as ts.CallExpression).arguments) {
        const type = types.find((each) => each.getText() === value.getText());
        if (type)
          yield [
            'a value misspelt',
            `${name}: misspelt ${value.getText()} in both`,
            [instead(value, misspelt(value)), instead(type, misspelt(type))],
          ];
      }
    }
}
