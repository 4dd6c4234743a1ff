import { fileURLToPath } from 'node:url';
import { pagesIn } from '../.vitepress/site/sidebar.ts';
import { entries } from './api/entries.ts';
import { byFamily, type Documented } from './endpoints/endpoints.ts';
import { documentedEvents } from './events/events.ts';
import { english } from './language/language.ts';

const docs = fileURLToPath(new URL('..', import.meta.url));

/** The site for machines that read text, after https://llmstxt.org: addresses are relative to this file. */
export function llms(endpoints: readonly Documented[]): string {
  const guides = pagesIn(docs, 'guide').map(({ text, link }) => `- [${text}](${link.slice(1)}.html)`);
  const calls = byFamily(endpoints).map(([family, held]) => {
    const lines = held.map(
      ({ endpoint, slug, operation, record }) =>
        `- [${endpoint.name}](reference/endpoints/${slug}.html): ${record.title}; POST /v4/${operation}`,
    );
    return `## ${english.family(family)}\n\n${lines.join('\n')}`;
  });
  const events = documentedEvents.map(
    ({ slug, record: { name, command, title } }) =>
      `- [${name}](reference/webhooks/${slug}.html): ${title}; ${command}`,
  );
  const api = entries.map(({ name, slug }) => `- [${name}](reference/api/${slug}.html)`);
  return `# tim-rest

> A TypeScript client for the server REST API of Tencent Cloud Chat (Tencent IM): marks and bans of live rooms, UserSigs, typed errors, retry, lists and batches, and an emulator for tests.

- Requests are POSTs of JSON to /v4/{service}/{command}, signed by a UserSig in the query.
- Answers have HTTP status 200; ErrorCode 0 is success.
- Fields keep their names of the wire: GroupId, Member_Account, BannedUntil (seconds).

## Reference

- [What holds for all calls](reference/index.html)
- [OpenAPI document](openapi.json)
- [All of the endpoints and events in one file](llms-full.txt)

${calls.join('\n\n')}

## Webhooks

${events.join('\n')}

## Errors

- [All error codes](errors/index.html): each has a page, such as [10007](errors/10007.html)

## API

${api.join('\n')}

## Guide

${guides.join('\n')}
`;
}

/** The pages of the endpoints and of the events, as text; links are left as words. */
export function llmsFull(pages: ReadonlyMap<string, string>): string {
  const wanted = [...pages].filter(([path]) =>
    /^reference\/(index|(endpoints|webhooks)\/.*)\.md$/.test(path),
  );
  return wanted
    .map(([, page]) =>
      page
        .replace(/^---.*?-->\n\n/s, '')
        .replace(/^<CallFilter [^\n]*\n\n/m, '')
        .replaceAll(/\[([^\]]*)\]\([^)\s]*\)/g, '$1'),
    )
    .join('\n');
}
