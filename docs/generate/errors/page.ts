import type { Documented } from '../endpoints/endpoints.ts';
import { bullets, code, fence, page, plain, table, text } from '../markdown.ts';
import type { KnownElsewhere, KnownError } from './codes.ts';
import { categories, families, replays } from './words.ts';

/** The page of an error: what `docsUrl` is to lead to. */
export function errorPage(error: KnownError, endpoints: readonly Documented[]): string {
  const { slug, errorCode, category, replay, meaning, advice, family, elsewhere = [] } = error;
  const lists = endpoints.flatMap(({ endpoint, slug: file, record }) => {
    const entry = record.errors.find((listed) => listed.code === errorCode);
    return entry ? [`[${endpoint.name}](../reference/endpoints/${file}.md): ${plain(entry.meaning)}`] : [];
  });
  return page(
    { title: `Error ${slug}`, description: meaning, prev: false, next: false },
    `# Error ${slug}`,
    text(meaning),
    `**What to do.** ${text(advice)}`,
    table(
      ['Fact', 'Value'],
      [
        ['In code', code(`error.code === '${error.code}'`)],
        ['Class', code(errorCode === undefined ? localClass(error.code) : 'ApiError')],
        ['Category', `${code(category)}: ${categories[category]}`],
        ...(replay ? [['Sent again by itself', replays[replay].long]] : []),
        ['Comes from', families[family] ?? family],
      ],
    ),
    ...elsewhere.flatMap(inService),
    lists.length > 0 ? `Listed by the official page of:\n\n${bullets(lists)}` : '',
    fence('ts', handling(error)),
    '[All error codes](./index.md)',
  );
}

function inService({ services, category, replay, meaning, advice }: KnownElsewhere): string[] {
  return [
    `## In ${services.map(code).join(' and ')}`,
    text(meaning),
    `**What to do.** ${text(advice)}`,
    `Its category is ${code(category)} there. ${replays[replay].long}`,
  ];
}

/** `transport.timeout` is a TransportError, and so on: the class is called after the first half of the code. */
export function localClass(code: string): string {
  const [kind = ''] = code.split('.');
  return `${kind[0]?.toUpperCase()}${kind.slice(1)}Error`;
}

/** A whole program; where the service's answer can be told to the emulator, with the error in it. */
function handling({ code, errorCode }: KnownError): string {
  const [kind, test] =
    errorCode === undefined
      ? ['ChatError', `error.code !== '${code}'`]
      : ['ApiError', `error.errorCode !== ${errorCode}`];
  const inject =
    errorCode === undefined
      ? ''
      : `// The service, in memory, refuses the next call.\nemulator.inject({ errorCode: ${errorCode} });\n\n`;
  return `import { ${kind}, call } from '@tim-rest/core';
import { explain } from '@tim-rest/core/explain';
import { getGroupBanMember } from '@tim-rest/core/group';
import { client${inject && ', emulator'} } from './client.ts';

${inject}try {
  await call(client, getGroupBanMember, { GroupId: '@TGS#live' });
} catch (error) {
  if (!(error instanceof ${kind}) || ${test}) throw error;
  console.log(explain(error)?.advice);
}
`;
}
