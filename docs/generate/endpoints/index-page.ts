import { regions } from '@tim-rest/core';
import { entries } from '../api/entries.ts';
import { bullets, code, fence, page, table } from '../markdown.ts';
import type { Documented } from './endpoints.ts';

/** Where the reference begins: what holds for all calls, and the list of them. */
export function referenceIndex(endpoints: readonly Documented[]): string {
  return page(
    { title: 'Reference', description: 'Every endpoint, and what holds for all of them.' },
    '# Reference',
    'Made from the code: types and rules are those of the schemas that check each call, and the samples are what the client sent and the emulator answered.',
    '## Endpoints',
    table(
      ['Endpoint', 'What it does', 'Group types', 'Calls a second', 'Idempotent'],
      endpoints.map(({ endpoint, slug, facts }) => [
        `[${code(endpoint.name)}](./endpoints/${slug}.md)`,
        facts.title,
        facts.groupTypes.length === 5 ? 'all' : facts.groupTypes.join(', '),
        `${endpoint.quota ?? '–'}`,
        endpoint.idempotent ? 'yes' : 'no',
      ]),
    ),
    'For other tools there are [openapi.json](/openapi.json) (OpenAPI 3.1) and [llms.txt](/llms.txt).',
    '## A request',
    'Always a POST of JSON, of `{}` where there is nothing to say, to the host of the region in which the app was created.',
    fence('http', `POST /v4/{service}/{command}?${query.map(([name]) => `${name}=…`).join('&')} HTTP/1.1`),
    table(
      ['Parameter', 'Type', 'Meaning'],
      query.map(([name, type, meaning]) => [code(name), type, meaning]),
    ),
    'The UserSig stands in the URL. It can do what the admin can do: it belongs in no log, and no redirect is to be followed with it.',
    '## An answer',
    'The HTTP status is 200, whatever the outcome; another one comes from the network in between. The outcome is `ErrorCode`.',
    table(
      ['Field', 'Type', 'Meaning'],
      envelope.map(([name, type, meaning]) => [code(name), type, meaning]),
    ),
    'What each code means is in the [list of error codes](../errors/index.md).',
    '## Hosts',
    table(
      ['Region', 'Host', 'Backup host'],
      Object.entries(regions).map(([region, { host, backupHost }]) => [
        code(region),
        code(host),
        code(backupHost),
      ]),
    ),
    'An app lives in one region, and no other answers for it (60026).',
    '## Packages',
    bullets(entries.map(({ name, slug }) => `[${code(name)}](./api/${slug}.md)`)),
  );
}

/** Name, type and meaning of what stands in every URL. */
export const query = [
  ['sdkappid', 'integer', 'The SDKAppID, from the console.'],
  ['identifier', 'string', 'An app admin. Anyone else is refused with 60010.'],
  ['usersig', 'string', 'A UserSig of that admin.'],
  ['random', 'integer', 'A random number, 0 to 4294967295, fresh for each request.'],
  ['contenttype', 'string', 'Always `json`.'],
] as const;

/** Name, type and meaning of what stands in every answer. */
const envelope = [
  ['ActionStatus', 'string', '`OK` or `FAIL`. A few commands leave it out.'],
  ['ErrorCode', 'integer', '0: success. Anything else: the reason of the refusal.'],
  ['ErrorInfo', 'string', 'The reason in English words. It may be empty or missing.'],
] as const;
