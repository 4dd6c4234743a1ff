import { queryFields } from '../../../src/endpoint/codec.ts';
import type { AnyEndpoint } from '../../contract/families.ts';
import type { EndpointRecord, Fields } from '../records.ts';
import type { Planted } from './plant.ts';

type Next = (page: Fields, request: Fields) => Fields | false;

/** What an endpoint says of itself made wrong in each way there is. */
export function* plantedFacts(endpoint: AnyEndpoint, record: EndpointRecord): Generator<Planted> {
  const { quota, ...without } = endpoint;
  for (const fact of ['name', 'service', 'command'] as const)
    yield [`another ${fact}`, { ...endpoint, [fact]: `${endpoint[fact]}s` }];
  yield ['idempotent flipped', { ...endpoint, idempotent: !endpoint.idempotent }];
  const { codec, ...plain } = endpoint;
  if (codec) yield ['no codec', plain];
  else yield ['a codec', { ...endpoint, codec: queryFields('NoSuchField') }];
  if (quota !== undefined) yield ['no quota', without];
  if (endpoint.codec?.query) yield ['nothing in the URL', put(endpoint, { codec: undefined })];
  for (const by of [-1, 1]) yield [`quota ${by}`, { ...endpoint, quota: (quota ?? 100) + by }];
  for (const [drift, page] of pageDrifts(endpoint, record)) yield [`page: ${drift}`, put(endpoint, { page })];
  for (const [drift, batch] of batchDrifts(endpoint)) yield [`batch: ${drift}`, put(endpoint, { batch })];
  for (const [drift, outcomes] of outcomeDrifts(endpoint, record))
    yield [`outcomes: ${drift}`, put(endpoint, { batch: put(endpoint.batch, { outcomes }) })];
}

function put(object: unknown, fields: object): never {
  const given = Object.entries({ ...(object as object), ...fields }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(given) as never;
}

type Drift = readonly [drift: string, rule: object | undefined];

function* pageDrifts({ page: rule }: AnyEndpoint, { page }: EndpointRecord): Generator<Drift> {
  const next = rule?.next as unknown as Next;
  const wrap = (change: (to: Fields | false, page: Fields, request: Fields) => Fields | false) => ({
    ...rule,
    next: (page: Fields, request: Fields) => change(next(page, request), page, request),
  });
  if (!rule) {
    yield ['a rule that is not documented', { items: 'Rows', next: () => false }];
    return;
  }
  yield ['gone', undefined];
  yield ['other items', put(rule, { items: `${rule.items}s` })];
  if (!page || page.kind === 'special') return;
  yield ['ends after a page', wrap(() => false)];
  yield ['stands still', wrap((to) => to && {})];
  yield [
    'another field of the request',
    wrap((to) => to && Object.fromEntries(Object.entries(to).map(([name, value]) => [`${name}s`, value]))),
  ];
  for (const field of Object.keys(page.carry ?? { [page.offset ?? '']: '' }))
    yield [
      `without ${field}`,
      wrap((to) => to && Object.fromEntries(Object.entries(to).filter(([name]) => name !== field))),
    ];
  yield ['never ends', wrap((to) => to || { Offset: 1 })];
  for (const value of page.end?.values ?? [])
    yield [
      `goes on after ${JSON.stringify(value)}`,
      wrap((to, answer) => to || (`${answer[page.end?.field ?? '']}` === `${value}` && { Offset: 1 })),
    ];
}

function* batchDrifts({ batch: rule }: AnyEndpoint): Generator<Drift> {
  if (!rule) {
    yield ['a rule that is not documented', { list: 'Rows', max: 5 }];
    return;
  }
  yield ['gone', undefined];
  yield ['another list', put(rule, { list: `${rule.list}s` })];
  for (const by of [-1, 1]) yield [`max ${by}`, put(rule, { max: (rule.max ?? 5) + by })];
  if (rule.max !== undefined) yield ['no max', put(rule, { max: undefined })];
  if (rule.outcomes) yield ['another key', put(rule, { key: rule.key ? `${rule.key}s` : 'Id' })];
}

function* outcomeDrifts({ batch }: AnyEndpoint, { partial }: EndpointRecord): Generator<Drift> {
  const rule = batch?.outcomes;
  if (!batch) return;
  if (!rule) {
    yield ['a rule that is not documented', { in: 'Rows', unlisted: 'done' }];
    return;
  }
  yield ['gone', undefined];
  for (const field of ['in', 'key', 'code', 'words'] as const)
    if (rule[field]) yield [`another ${field}`, put(rule, { [field]: `${rule[field]}s` })];
  if (!rule.code) yield ['a code', put(rule, { code: 'Result' })];
  if (rule.code) {
    yield ['no code', put(rule, { code: undefined })];
    for (const value of partial?.success ?? [])
      yield [
        `${value} is not done`,
        put(rule, { done: [...(rule.done ?? [0]), 77].filter((x) => x !== value) }),
      ];
    if (rule.pending) yield ['nothing waits', put(rule, { pending: undefined })];
  }
  // Of some it is not known what it means.
  if (partial?.missing)
    yield ['unlisted flipped', put(rule, { unlisted: rule.unlisted === 'done' ? 'failed' : 'done' })];
}
