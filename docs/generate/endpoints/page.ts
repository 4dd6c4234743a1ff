import type { ProjectReflection, ReferenceType } from 'typedoc';
import { setUpFor } from '../api/set-up.ts';
import { exportOf, linkTo, meaningOf, prose } from '../api/tsdoc.ts';
import { chinese, type Language } from '../language/language.ts';
import { bullets, code, page, plain } from '../markdown.ts';
import { commonFields } from './common-fields.ts';
import type { AnyEndpoint, Documented } from './endpoints.ts';
import { errorSection } from './errors.ts';
import { factTable } from './facts.ts';
import { fieldTable, type Meaning } from './fields.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import { nests, queryTable, recordTable } from './record-fields.ts';
import { type Exchange, sampleSection } from './samples.ts';
import { confidenceNote, sources } from './sources.ts';

/** The page of an endpoint; `exchanges` are what became of its scenes. */
export function endpointPage(
  documented: Documented,
  project: ProjectReflection,
  exchanges: readonly Exchange[],
  language: Language,
): string {
  const { endpoint, family, operation, record, slug } = documented;
  const { say, heading, told, up, signs } = language;
  const reflection = exportOf(project, endpoint.name);
  const tag = (name: string) => reflection.comment?.blockTags.find((each) => each.tag === name);
  const example = prose(tag('@example')?.content);
  const inCode = `[${code(endpoint.name)}](${up ? `${up}../../reference/` : '../'}${linkTo(reflection).slice('../'.length)})`;
  const { query, traps, notes } = record;
  return page(
    {
      title: endpoint.name,
      description: `${told(record.title)}${signs.colon}${operation}${signs.stop}`,
      family: record.family,
      about: told(record.title),
    },
    `# ${endpoint.name}`,
    code(`POST /v4/${operation}`),
    confidenceNote(record, language),
    language === chinese ? plain(told(record.summary)) : prose(reflection.comment?.summary),
    say('inCode', inCode, code(family.entry)),
    heading('facts'),
    factTable(documented, language),
    ...(query ? [heading('query'), queryTable(query, language)] : []),
    heading('request'),
    fields(documented, project, language, 'request') || say('noFields'),
    say('unlistedRequest'),
    heading('response'),
    fields(documented, project, language, 'response'),
    say('unlistedResponse'),
    nests(record) ? say('nested', slug) : '',
    heading('errors'),
    ...errorSection(documented, language),
    heading('example'),
    setUpFor(example, say('setUp')),
    example,
    heading('samples'),
    ...sampleSection(record, exchanges, language),
    ...(traps ? [heading('traps'), say('trapsOf'), bullets(traps.map((trap) => plain(told(trap))))] : []),
    ...(notes && !traps ? [heading('notes'), plain(told(notes))] : []),
    heading('sources'),
    sources(record, prose(tag('@see')?.content), language),
  );
}

/** In English the meanings are those of TSDoc, or else the record's; in Chinese all is the record's. */
function fields(
  { endpoint, record }: Documented,
  project: ProjectReflection,
  language: Language,
  side: 'request' | 'response',
): string {
  if (language === chinese) return record[side].length ? recordTable(record[side], language) : '';
  const { typeArguments = [] } = exportOf(project, endpoint.name).type as ReferenceType;
  const inTsdoc = meaningOf(typeArguments[side === 'request' ? 0 : 1]);
  const meaning: Meaning = (path) => {
    const row = record[side].find(({ field }) => field === path);
    const [name = ''] = path.split('.').slice(-1);
    return inTsdoc(path) || commonFields[name] || plain(row?.meaning ?? '');
  };
  return fieldTable(side === 'request' ? bodyOf(endpoint) : jsonSchemaOf(endpoint.output), meaning);
}

/** A request without what of it stands in the URL. */
function bodyOf({ input, codec }: AnyEndpoint): JsonSchema {
  const schema = jsonSchemaOf(input);
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => !codec?.query?.includes(name));
  return { ...schema, properties: Object.fromEntries(fields) };
}
