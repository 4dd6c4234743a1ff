import { type Documented, fieldsOf, int64In, type Side } from './documented.ts';
import { exampleOf } from './example.ts';
import { importsOf } from './imports.ts';
import { partsOf, pascal } from './names.ts';
import { batchRule, pageRule } from './rules.ts';
import { requestSchema, responseSchema } from './schemas.ts';
import { interfacesOf } from './types.ts';
import { comment } from './words.ts';

/** A file that compiles, what it exports, and what is left to the person who called for it. */
export interface EndpointFile {
  readonly text: string;
  readonly exports: readonly string[];
  readonly byHand: readonly string[];
}

export function endpointFile(record: Documented): EndpointFile {
  const names = { request: `${pascal(record.name)}Request`, response: `${pascal(record.name)}Response` };
  const parts = partsOf(record);
  const page = pageRule(record);
  const batch = batchRule(record);
  const hasAnswer = fieldsOf(record, 'response').length > 0;
  const types = [names.request, hasAnswer ? names.response : 'Envelope'];
  const kind = page.text ? 'PagedEndpoint' : batch.text ? 'BatchEndpoint' : 'Endpoint';
  if (page.text) types.push(itemOf(record));

  const byHand = [page.byHand, batch.byHand].filter((words) => words !== undefined);
  const body = `${interfacesOf(record, parts, names)}
${comment(summaryOf(record, Boolean(batch.text)))}export const ${record.name}: ${kind}<${types.join(', ')}> = uncheckedEndpoint({
  name: '${record.name}',
  service: '${record.service}',
  command: '${record.command}',
  idempotent: ${record.idempotent},
${linesOf(record)}  input: ${requestSchema(record, parts)},
  output: ${responseSchema(record, parts)},
  ${page.text}${batch.text}
${byHand.map((words) => `  // Still to be written by hand: ${words}\n`).join('')}});
`;
  const exports = [
    ...parts.filter(({ isKnown }) => !isKnown).map(({ name }) => `type ${name}`),
    `type ${names.request}`,
    ...(hasAnswer ? [`type ${names.response}`] : []),
    record.name,
  ];
  const noPage = record.docs ? [] : ['`@see`: no official page of it is known.'];
  return { text: `${importsOf(body)}\n${body}`, exports, byHand: [...byHand, ...noPage] };
}

/** Of the fields that few endpoints have. */
function linesOf({ quota, query, response, request }: Documented): string {
  const paths = [...new Set([...int64In(response), ...int64In(request)])];
  return [
    quota === null ? '' : `  quota: ${quota},\n`,
    query ? `  codec: queryFields(${quoted(query.map(({ name }) => name))}),\n` : '',
    paths.length ? `  codec: int64Fields(${quoted(paths)}),\n` : '',
  ].join('');
}

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** What a page holds. */
function itemOf(record: Documented): string {
  const side: Side = 'response';
  const field = fieldsOf(record, side).find(({ name }) => name === record.page?.items);
  const part = partsOf(record).find((each) => each.field.row === field?.row && each.side === side);
  return part?.name ?? (field?.row.items === 'integer' ? 'number' : 'string');
}

const CONFIDENCE = {
  high: [],
  medium: ['Parts of it are known from code and from the pages of its sisters, not from its own page.'],
  low: ['Nobody has read a page of it: it is known from code that calls it.'],
};

function summaryOf(record: Documented, takesList: boolean): string[] {
  const { batch, groupTypes, plan, docs, confidence } = record;
  const types = Object.entries(groupTypes ?? {});
  const only = types.filter(([, takes]) => takes).map(([type]) => type);
  const [, consoleSwitch] = /plus the console switch for ([^.]+)$/.exec(plan ?? '') ?? [];
  const paragraphs = [
    [record.summary],
    [
      ...(batch && takesList ? [`Up to ${batch.max} entries; {@link batch} takes any number.`] : []),
      ...(only.length && only.length < types.length ? [`For groups of type ${only.join(', ')}.`] : []),
      ...(consoleSwitch ? [`Needs the console's switch for ${consoleSwitch}, and a plan that has it.`] : []),
      ...(plan && !consoleSwitch ? ['Needs a plan that has it.'] : []),
    ],
    CONFIDENCE[confidence],
    docs ? [`@see ${docs}`] : [],
  ];
  const text = paragraphs.filter(({ length }) => length).flatMap((lines) => [lines.join(' '), '']);
  return [...text, '@example', ...exampleOf(record)];
}
