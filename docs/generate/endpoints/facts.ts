import type { EndpointRecord } from '../../../packages/core/test/records/records.ts';
import type { Language } from '../language/language.ts';
import { code, plain, table } from '../markdown.ts';
import type { Documented } from './endpoints.ts';

/** What is known of a call beside its fields. A row of which nothing is known is left out. */
export function factTable(documented: Documented, language: Language): string {
  const { say, told } = language;
  const { endpoint, record } = documented;
  const rows: (readonly [fact: string, ...known: (string | false | null | undefined)[]])[] = [
    [say('groupTypes'), groupTypes(record, language), said(record.groupTypesNote)],
    [say('caller'), said(record.caller)],
    [say('plan'), said(record.plan)],
    [say('quota'), quota(documented, language), said(record.quotaNote)],
    [say('limits'), limits(record, language)],
    [say('idempotent'), say(idempotence(endpoint)), said(record.idempotencyNote)],
    [say('again'), say(again[idempotence(endpoint)])],
    [
      say('pages'),
      said(record.pagination),
      said(record.page?.rule),
      endpoint.page && say('pagesOf', link(language, 'items')),
    ],
    [say('batches'), batch(documented, language), said(record.batchNote)],
    [
      say('single'),
      record.partial && say('singleOf', code(record.partial.list)),
      record.partial && said(record.partialNote),
    ],
  ];
  return table(
    [say('fact'), say('known')],
    rows.flatMap(([fact, ...known]) => {
      const parts = known.filter((part): part is string => Boolean(part));
      return parts.length ? [[fact, sentences(parts, language)]] : [];
    }),
  );

  function said(text: string | null | undefined): string {
    return text ? plain(told(text)) : '';
  }
}

const again = { yes: 'againIdempotent', no: 'againRefused', sometimes: 'againSometimes' } as const;

/** It may depend on the request. */
export function idempotence({ idempotent }: Documented['endpoint']): 'yes' | 'no' | 'sometimes' {
  if (typeof idempotent === 'function') return 'sometimes';
  return idempotent ? 'yes' : 'no';
}

function groupTypes({ groupTypes }: EndpointRecord, { say, signs }: Language): string {
  const types = Object.entries(groupTypes ?? {});
  return types.map(([type, may]) => type + signs.colon + say(may ? 'yes' : 'no')).join(signs.comma);
}

/** Without the quota, which has a row of its own. */
function limits({ limits, quota }: EndpointRecord, { told, signs }: Language): string {
  const others = limits.filter((limit) => limit !== `${quota} calls/s per SDKAppID by default`);
  return plain(others.map(told).join(signs.semicolon));
}

function quota({ endpoint }: Documented, language: Language): string {
  const { say } = language;
  return endpoint.quota ? say('quotaOf', endpoint.quota, link(language, 'paced')) : say('undocumented');
}

function batch({ endpoint }: Documented, language: Language): string {
  const { list, max } = (endpoint.batch ?? {}) as { list?: string; max?: number };
  if (!list) return '';
  return max
    ? language.say('batchOf', code(list), max, link(language, 'batch'))
    : language.say('batchOfAny', code(list), link(language, 'batch'));
}

/** To what `@tim-rest/core` exports. */
function link({ up }: Language, name: string): string {
  const path = up ? `${up}../../reference/api` : '../api';
  return `[${code(name)}](${path}/core.md#${name.toLowerCase()})`;
}

/** What stands alone in a cell stays as it is; several are sentences. */
function sentences(parts: readonly string[], { signs }: Language): string {
  if (parts.length === 1) return parts.join('');
  return parts
    .map((part) => (/[.。！？]$/.test(part) ? part : part + signs.stop))
    .map((part) => part.replace(/^[a-z](?=[a-z]*\W)/, (letter) => letter.toUpperCase()))
    .join(signs.gap);
}
