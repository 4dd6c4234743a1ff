import type { ProjectReflection, ReferenceType } from 'typedoc';
import { exportOf, linkTo, meaningOf, prose } from '../api/tsdoc.ts';
import { meaningOfCode } from '../errors/codes.ts';
import { everyType } from '../facts/fact.ts';
import { bullets, code, fence, json, page, table, text } from '../markdown.ts';
import type { Documented } from './endpoints.ts';
import { fieldTable } from './fields.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { type Exchange, run } from './samples.ts';

/** The page of an endpoint. */
export async function endpointPage(documented: Documented, project: ProjectReflection): Promise<string> {
  const { endpoint, family, operation, facts } = documented;
  const reflection = exportOf(project, endpoint.name);
  const [input, output] = (reflection.type as ReferenceType).typeArguments ?? [];
  const comment = reflection.comment;
  const see = prose(comment?.blockTags.find(({ tag }) => tag === '@see')?.content);
  const example = prose(comment?.blockTags.find(({ tag }) => tag === '@example')?.content);
  const exchanges = await Promise.all(facts.samples.map((sample) => run(endpoint, sample)));
  const official = [{ text: 'International site', link: see }, ...facts.otherPages];
  return page(
    { title: endpoint.name, description: `${facts.title}: ${operation}.` },
    `# ${endpoint.name}`,
    code(`POST /v4/${operation}`),
    prose(comment?.summary),
    `In code it is [${code(endpoint.name)}](${linkTo(reflection)}) of ${code(family.entry)}.`,
    '## Facts',
    factTable(documented),
    '## Request',
    fieldTable(jsonSchemaOf(endpoint.input), meaningOf(input)),
    'A field that is not listed is refused before anything is sent; the option `extra` of a call lets newer ones through.',
    '## Response',
    fieldTable(jsonSchemaOf(endpoint.output), meaningOf(output)),
    'Fields that are not listed are kept as they came.',
    '## Errors',
    'What the official page lists. Any call may also be answered by a [public code](../../errors/index.md#public).',
    errorTable(documented),
    '## Example',
    example,
    '## Samples',
    'Sent by the client, and answered by the emulator, when this page was made.',
    ...facts.samples.map(({ title }, at) => sampleParts(title, exchanges[at] as Exchange)),
    '## Traps',
    'Where the official page is wrong or silent:',
    bullets(facts.traps.map(text)),
    '## Official pages',
    bullets(official.map(({ text, link }) => `[${text}](${link})`)),
  );
}

function factTable({ endpoint, facts }: Documented): string {
  const { quota, idempotent, page: paged, batch } = endpoint;
  const types = everyType
    .map((type) => `${type}: ${facts.groupTypes.includes(type) ? 'yes' : 'no'}`)
    .join(', ');
  const list = batch as { list: string; max: number } | undefined;
  return table(
    ['Fact', 'What is known'],
    [
      ['Group types', [types, facts.groupTypesNote].filter(Boolean).join('. ')],
      ['Who may call', facts.caller],
      ['Plan', facts.plan],
      [
        'Quota',
        quota
          ? `${quota} calls a second for each SDKAppID; [${code('perSecond')}](../api/core.md#persecond) keeps to it`
          : 'not documented',
      ],
      ['Limits', facts.limits.join('; ')],
      ['Idempotent', `${idempotent ? 'yes' : 'no'}. ${facts.repeat}`],
      [
        'Sent again by itself',
        idempotent
          ? 'after refusals for frequency, and after failures that leave open whether it ran'
          : 'after refusals for frequency alone',
      ],
      ...(paged
        ? [['Pages', `${facts.pages} [${code('items')}](../api/core.md#items) reads it to its end`]]
        : []),
      ...(list
        ? [
            [
              'Batches',
              `${code(list.list)} takes ${list.max} a call; [${code('batch')}](../api/core.md#batch) takes any number`,
            ],
          ]
        : []),
    ].map(([fact = '', known = '']) => [fact, text(known)]),
  );
}

function errorTable({ facts }: Documented): string {
  const rows = facts.codes.map(({ code: number, when }) => [
    `[${number}](../../errors/${number}.md)`,
    text(meaningOfCode(number)),
    text(when ?? '–'),
  ]);
  return table(['Code', 'Meaning', 'Here'], rows);
}

function sampleParts(title: string, { target, host, headers, request, response }: Exchange): string {
  const head = [`POST ${target} HTTP/1.1`, `host: ${host}`];
  for (const [name, value] of Object.entries(headers)) head.push(`${name}: ${value}`);
  return [
    `### ${title}`,
    fence('http', `${head.join('\n')}\n\n${json(request)}`),
    fence('json', json(response)),
  ].join('\n\n');
}
