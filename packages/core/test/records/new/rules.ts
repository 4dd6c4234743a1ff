import { type Documented, type Field, fieldsOf } from './documented.ts';
import { literal } from './literal.ts';

/** Lines of an endpoint for a rule; and what of it no record can say, for a person to write. */
export interface Rule {
  readonly text: string;
  readonly byHand?: string;
}

const NONE: Rule = { text: '' };

/** How it hands out a list page by page. */
export function pageRule(record: Documented): Rule {
  const { page } = record;
  if (!page) return NONE;
  if (page.kind === 'special') {
    const rule = page.rule?.replaceAll('\n', ' ') ?? '';
    return { text: '', byHand: `\`page\`, with \`items: '${page.items}'\`. ${rule}` };
  }
  const output = fieldsOf(record, 'response');
  const next =
    page.kind === 'offset' ? byOffset(page.items, page.offset, page.total, output) : byCursor(record);
  return { text: `page: { items: '${page.items}', next: ${next} },` };
}

function byOffset(items: string, offset = '', total = '', output: readonly Field[]): string {
  const list = isRequired(output, items) ? items : `${items} = []`;
  const end = `${offset} + ${items}.length`;
  return `({ ${list}, ${total} }, { ${offset} = 0 }) => ${end} < ${total} && { ${offset}: ${end} }`;
}

function byCursor({ page, request, response }: Documented): string {
  const { carry = {}, end } = page ?? {};
  const { field = '', values = [], except } = end ?? {};
  const big = (name: string) => [...request, ...response].some((row) => row.field === name && row.int64);
  const same = (sign: string) => (value: unknown) =>
    `${field} ${sign} ${literal(value)}${big(field) && typeof value === 'number' ? 'n' : ''}`;
  // A cursor that is missing is that of the last page.
  const isThere = response.find((row) => row.field === field)?.required ? '' : `${field} !== undefined && `;
  const goesOn = except
    ? except.map(same('===')).join(' || ')
    : isThere + values.map(same('!==')).join(' && ');
  const read = [...new Set([field, ...Object.values(carry)])].join(', ');
  const changed = Object.entries(carry).map(([to, from]) => (to === from ? to : `${to}: ${from}`));
  return `({ ${read} }) => ${goesOn} && { ${changed.join(', ')} }`;
}

function isRequired(fields: readonly Field[], name: string): boolean {
  return fields.some((field) => field.name === name && field.row.required);
}

/** How it takes a list, and what its answer says of single entries. */
export function batchRule(record: Documented): Rule {
  const { batch, partial } = record;
  if (!partial) return batch ? { text: `batch: { list: '${batch.list}', max: ${batch.max} },` } : NONE;
  const list = batch?.list ?? partial.requestList;
  if (!list || list.includes('.') || partial.list.includes('[]'))
    return {
      text: '',
      byHand: `\`batch\`: outcomes are in \`${partial.list}\`, of entries inside \`${list}\`.`,
    };
  if (partial.requestList !== list)
    return {
      text: '',
      byHand: `\`batch\`: outcomes are of \`${partial.requestList}\`, the list is \`${list}\`.`,
    };
  const fields = [
    `list: '${list}'`,
    ...(partial.requestId ? [`key: '${partial.requestId}'`] : []),
    ...(batch ? [`max: ${batch.max}`] : []),
    ...(batch?.ordered ? ['inOrder: true'] : []),
  ];
  const outcomes = outcomeRule(record);
  const words = outcomes.byHand;
  return {
    text: `batch: { ${[...fields, ...(outcomes.text ? [`outcomes: { ${outcomes.text} }`] : [])].join(', ')} },`,
    ...(words && { byHand: words }),
  };
}

function outcomeRule({ partial }: Documented): Rule {
  const { list = '', id, code, info, success, missing, settled = [], pending } = partial ?? {};
  if (success === null)
    return {
      text: '',
      byHand: `\`batch.outcomes\`: which values of \`${list}\` say "done" is not documented.`,
    };
  const done = [...(success ?? []), ...settled];
  const isUsual = done.length === 1 && done[0] === 0;
  const fields = [
    `in: '${list}'`,
    ...(id ? [`key: '${id}'`] : []),
    ...(code ? [`code: '${code}'`] : []),
    ...(code && !isUsual ? [`done: ${literal(done)}`] : []),
    ...(pending ? [`pending: ${literal(pending)}`] : []),
    ...(info ? [`words: '${info}'`] : []),
    `unlisted: '${missing === 'succeeded' ? 'done' : 'failed'}'`,
  ];
  if (missing !== null) return { text: fields.join(', ') };
  return {
    text: fields.join(', '),
    byHand: 'a look at `unlisted`: what a missing entry means is not documented, and is taken for a failure.',
  };
}
