import type { EventRecord } from '../events.ts';
import { type Documented, fieldsOf } from './documented.ts';
import type { EndpointFile } from './endpoint-file.ts';
import { eventImportsOf } from './imports.ts';
import { partsOf, pascal } from './names.ts';
import { requestSchema, responseSchema } from './schemas.ts';
import { membersOf } from './types.ts';
import { comment } from './words.ts';

/** A file that compiles, what it exports, and what is left to the person who called for it. */
export function eventFile(event: EventRecord): EndpointFile {
  const { name, command, phase, answerUsed, docs, confidence } = event;
  const record = asCall(event);
  const parts = partsOf(record);
  const names = { body: `${pascal(name)}Body`, answer: `${pascal(name)}Answer` };
  const hasCommand = event.body.some(({ field }) => field === 'CallbackCommand');
  const interfaces = parts
    .filter(({ isKnown }) => !isKnown)
    .map((part) => {
      const { row, members } = part.field;
      const title = `${row.type === 'array' ? 'An entry of' : 'The'} \`${row.field.replaceAll('[]', '')}\`: ${row.meaning}.`;
      return `${comment([title])}export interface ${part.name} {\n${membersOf(members, part.side, record, parts)}}\n\n`;
    });
  const body = membersOf(fieldsOf(record, 'response'), 'response', record, parts);
  const answer = membersOf(fieldsOf(record, 'request'), 'request', record, parts);
  const decision = event.answer.find(({ field }) => field === 'ErrorCode')?.meaning.replaceAll(' | ', '; ');
  const code = `${interfaces.join('')}
${comment([`What {@link ${name}} tells.`])}export interface ${names.body}${hasCommand ? ' extends WebhookBody' : ''} {\n${body}}

${
  answerUsed
    ? `${comment([`What may be answered to {@link ${name}}.`])}export interface ${names.answer} extends WebhookAnswer {
${comment([`${decision}. Default: 0.`], '  ')}  ErrorCode?: number | undefined;\n${answer}}\n`
    : ''
}
${comment(summaryOf(event))}export const ${name}: ${answerUsed ? `AnsweredEvent<${names.body}, ${names.answer}>` : `WebhookEvent<${names.body}>`} = defineWebhookEvent({
  command: '${command}',
  phase: '${phase}',
  body: ${responseSchema(record, parts).replace(/^response/, hasCommand ? 'body' : 'bareBody')},
  ${answerUsed ? `answer: ${requestSchema(record, parts).replace(/^request\(/, `answer(${codesOf(event)}, `)},` : ''}
});
`;
  // A decision on one entry of several, too.
  const text = ofEvents(code).replaceAll(/ResultCode: integer\([^)]*\)/g, `ResultCode: ${codesOf(event)}`);
  const exports = [
    ...parts.filter(({ isKnown }) => !isKnown).map((part) => `type ${part.name}`),
    `type ${names.body}`,
    ...(answerUsed ? [`type ${names.answer}`] : []),
    name,
  ];
  const noPage = docs ? [] : ['`@see`: no official page of it is known.'];
  return {
    text: `${eventImportsOf(text)}\n${text}`.replaceAll(/\n{3,}/g, '\n\n').replaceAll(/\n +\n/g, '\n'),
    exports,
    byHand: [...noPage, ...(confidence === 'high' ? [] : ['a look: not all of it was read on its page.'])],
  };
}

const ENVELOPE = ['ActionStatus', 'ErrorCode', 'ErrorInfo'];

/** What the writer of calls reads: the body is read like an answer, and the answer is sent like a request. */
function asCall({ name, family, command, body, answer }: EventRecord): Documented {
  const call = {
    name,
    family,
    command,
    envelope: ['CallbackCommand'],
    page: null,
    batch: null,
    partial: null,
    examples: [],
    request: answer.filter(({ field }) => !ENVELOPE.includes(field)),
    // A number in quotes is read as what it is.
    response: body.map((row) =>
      row.type === 'integer|string' ? { ...row, type: 'integer', constraint: 'unix ms' } : row,
    ),
  };
  return call as unknown as Documented;
}

/** What events have of their own, where calls have something else. */
function ofEvents(code: string): string {
  return (
    code
      .replaceAll('ReceivedMsgElement[]', 'MsgElement[]')
      .replaceAll('receivedMsgBody()', 'elements()')
      .replaceAll(/(?<=[ (])msgBody\(\)/g, 'newElements()')
      // Nobody refused: an empty list says so.
      .replaceAll(/(?<=[ (])list\(/g, 'v.array(')
      .replaceAll(/(?<=: |optional\()v\.number\(\)/g, 'integer()')
      .replaceAll('Unix seconds: in seconds.', 'In seconds since the epoch.')
      .replaceAll(/\/\*\*.*?\*\//gs, inWords)
  );
}

/** What records say in short, as a comment says it. */
function inWords(comment: string): string {
  return comment
    .replaceAll(' | ', ', ')
    .replace(/Strings[:;] (\w)/, (_, letter: string) => letter.toUpperCase())
    .replace('/** IOS', '/** iOS');
}

function codesOf({ answerCodes }: EventRecord): string {
  const { values = [], from, to } = answerCodes ?? {};
  return `codes(${[...values, ...(from === undefined ? [] : [`[${from}, ${to}]`])].join(', ')})`;
}

function summaryOf({ title, summary, traps, groupTypes, docs }: EventRecord): string[] {
  const types = Object.entries(groupTypes ?? {});
  const only = types.filter(([, raises]) => raises).map(([type]) => type);
  return [
    `${title}. ${summary}`,
    '',
    ...(only.length ? [`For groups of type ${only.join(', ')}.`, ''] : []),
    ...traps.flatMap((trap) => [trap, '']),
    ...(docs ? [`@see ${docs}`] : []),
  ].filter((line, at, all) => line || at < all.length - 1);
}
