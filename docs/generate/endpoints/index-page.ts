import { regions } from '@tim-rest/core';
import { entries } from '../api/entries.ts';
import { english, type Language } from '../language/language.ts';
import { bullets, code, fence, page, plain, table } from '../markdown.ts';
import { callFilter } from './catalogue.ts';
import { coverage } from './coverage.ts';
import { byFamily, type Documented } from './endpoints.ts';
import { idempotence } from './facts.ts';

/** Where the reference begins: the calls by family, and what holds for all of them. */
export function referenceIndex(endpoints: readonly Documented[], language: Language): string {
  const { say, heading, up } = language;
  return page(
    { title: say('reference'), description: say('referenceOf') },
    `# ${say('reference')}`,
    say('referenceFrom'),
    say('otherTools'),
    heading('endpoints'),
    callFilter(endpoints),
    ...byFamily(endpoints).flatMap(([family, held]) => [
      `### ${language.family(family)} {#${family}}`,
      endpointTable(held, language),
    ]),
    heading('coverage'),
    ...coverage(endpoints, language),
    heading('aRequest'),
    say('aRequestOf'),
    fence('http', `POST /v4/{service}/{command}?${query.map(([name]) => `${name}=…`).join('&')} HTTP/1.1`),
    table(
      [say('parameter'), say('type'), say('meaning')],
      query.map((row) => shared(row, language)),
    ),
    say('secret'),
    heading('anAnswer'),
    say('anAnswerOf'),
    table(
      [say('field'), say('type'), say('meaning')],
      envelope.map((row) => shared(row, language)),
    ),
    say('codes'),
    heading('hosts'),
    table(
      [say('region'), say('host'), say('backupHost')],
      Object.entries(regions).map(([region, { host, backupHost }]) => [
        code(region),
        code(host),
        code(backupHost),
      ]),
    ),
    say('oneRegion'),
    heading('packages'),
    bullets(
      entries.map(({ name, slug }) => `[${code(name)}](${up ? '../../reference' : '.'}/api/${slug}.md)`),
    ),
  );
}

function endpointTable(endpoints: readonly Documented[], { say, told }: Language): string {
  const grouped = endpoints.some(({ record }) => record.groupTypes);
  return table(
    [
      say('endpoint'),
      say('whatItDoes'),
      ...(grouped ? [say('groupTypes')] : []),
      say('callsASecond'),
      say('idempotent'),
    ],
    endpoints.map(({ endpoint, slug, record }) => {
      const types = Object.entries(record.groupTypes ?? {}).filter(([, may]) => may);
      return [
        `[${code(endpoint.name)}](./endpoints/${slug}.md)`,
        plain(told(record.title)),
        ...(grouped ? [types.length === 5 ? say('all') : types.map(([type]) => type).join(', ') || '–'] : []),
        `${endpoint.quota ?? '–'}`,
        say(idempotence(endpoint)),
      ];
    }),
  );
}

/** What stands in every URL, by name and type. */
const query = [
  ['sdkappid', 'integer'],
  ['identifier', 'string'],
  ['usersig', 'string'],
  ['random', 'integer'],
  ['contenttype', 'string'],
] as const;

/** What stands in every answer. */
const envelope = [
  ['ActionStatus', 'string'],
  ['ErrorCode', 'integer'],
  ['ErrorInfo', 'string'],
] as const;

function shared(
  [name, type]: (typeof query | typeof envelope)[number],
  { say, type: inWords }: Language,
): string[] {
  return [code(name), inWords(type), say(name)];
}

/** Name and meaning of what stands in every URL but for the UserSig, which is no parameter but a key. */
export const openQuery = query
  .filter(([name]) => name !== 'usersig')
  .map(([name]) => [name, english.say(name)] as const);
