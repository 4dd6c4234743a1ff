import ts from 'typescript';
import type { Change } from './drift.ts';
import { calleeOf, gone, initializerOf, instead, nodesIn, propertiesOf, type Source } from './source.ts';

/** What an endpoint says of itself made wrong: its facts, and its rules for pages and lists. */
export function* drifted({ tree }: Source): Generator<Change> {
  for (const node of nodesIn(tree)) {
    if (!ts.isObjectLiteralExpression(node)) continue;
    const fields = propertiesOf(node);
    if (calleeOf(node.parent) === 'uncheckedEndpoint') yield* factDrifts(fields);
    if (fields.has('next') && fields.has('items')) yield* pageDrifts(fields);
    if (fields.has('unlisted') && fields.has('in')) yield* outcomeDrifts(fields);
  }
}

type Properties = ReadonlyMap<string, ts.ObjectLiteralElementLike>;

function* factDrifts(fields: Properties): Generator<Change> {
  for (const name of ['name', 'service', 'command'])
    yield* misspelt('name, service, command', name, initializerOf(fields.get(name)));
  const idempotent = initializerOf(fields.get('idempotent'));
  for (const word of ['true', 'false'])
    if (idempotent && idempotent.getText() !== word)
      yield ['idempotence', `idempotent: ${word}`, [instead(idempotent, word)]];
  const quota = initializerOf(fields.get('quota'));
  for (const value of quota
    ? [Number(quota.getText()) - 1, Number(quota.getText()) + 1, Number(quota.getText()) * 10]
    : [])
    yield ['quota', `quota: ${value}`, [instead(quota as ts.Node, `${value}`)]];
  yield* without('quota', 'quota', fields);
  yield* without('codec', 'codec', fields);
  for (const text of nodesIn(fields.get('codec') ?? ts.factory.createNull()))
    if (ts.isStringLiteral(text)) yield* misspelt('codec', 'codec', text);
  yield* without('page', 'page', fields);
  yield* without('batch', 'batch', fields);
  yield* batchDrifts(propertiesOf(initializerOf(fields.get('batch'))));
}

function* pageDrifts(fields: Properties): Generator<Change> {
  yield* misspelt('page', 'page.items', initializerOf(fields.get('items')));
  const next = fields.get('next');
  if (!next) return;
  const value = initializerOf(next);
  if (value) yield ['page', 'page.next: ends after a page', [instead(value, '() => false')]];
  for (const node of nodesIn(next)) {
    const where = `page.next: ${node.getText()}`;
    if (ts.isBinaryExpression(node)) {
      const { left, right, operatorToken } = node;
      const other = OPPOSITES[operatorToken.getText()];
      if (other) yield ['page', `${where}: ${other}`, [instead(operatorToken, other)]];
      if (operatorToken.getText() === '&&')
        for (const half of [left, right])
          yield ['page', `${where}: ${half.getText()}`, [instead(node, `(${half.getText()})`)]];
    } else if (ts.isNumericLiteral(node))
      yield ['page', `${where}: 1 more`, [instead(node, `${Number(node.text) + 1}`)]];
    else if (ts.isStringLiteral(node)) yield* misspelt('page', where, node);
    else if (ts.isShorthandPropertyAssignment(node) || ts.isPropertyAssignment(node))
      yield ['page', `${where}: without it`, [gone(node)]];
  }
}

const OPPOSITES: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
};

function* batchDrifts(fields: Properties): Generator<Change> {
  for (const name of ['list', 'key'])
    yield* misspelt('batch', `batch.${name}`, initializerOf(fields.get(name)));
  const max = initializerOf(fields.get('max'));
  for (const by of max && ts.isNumericLiteral(max) ? [-1, 1] : [])
    yield ['batch', `batch.max: ${by}`, [instead(max as ts.Node, `${Number(max?.getText()) + by}`)]];
  for (const name of ['key', 'max', 'whole']) yield* without('batch', name, fields);
  yield* without('outcomes', 'outcomes', fields);
}

function* outcomeDrifts(fields: Properties): Generator<Change> {
  const unlisted = initializerOf(fields.get('unlisted'));
  const other = unlisted?.getText() === "'done'" ? "'failed'" : "'done'";
  if (unlisted) yield ['outcomes', `outcomes.unlisted: ${other}`, [instead(unlisted, other)]];
  for (const name of ['in', 'key', 'code', 'words'])
    yield* misspelt('outcomes', `outcomes.${name}`, initializerOf(fields.get(name)));
  for (const name of ['key', 'code', 'words', 'done', 'pending']) yield* without('outcomes', name, fields);
  for (const name of ['done', 'pending']) {
    const list = initializerOf(fields.get(name));
    if (!list || !ts.isArrayLiteralExpression(list)) continue;
    for (const value of list.elements)
      yield ['outcomes', `outcomes.${name}: no ${value.getText()}`, [gone(value)]];
  }
}

function* misspelt(kind: string, where: string, value: ts.Expression | undefined): Generator<Change> {
  if (value && ts.isStringLiteral(value))
    yield [kind, `${where}: misspelt`, [instead(value, `'${value.text}s'`)]];
}

function* without(kind: string, name: string, fields: Properties): Generator<Change> {
  const field = fields.get(name);
  if (field) yield [kind, `${name}: gone`, [gone(field)]];
}
