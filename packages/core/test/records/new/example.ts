import type { Fields } from '../records.ts';
import type { Documented } from './documented.ts';
import { literal } from './literal.ts';

/** The group that is there where examples run. */
const GROUP = '@TGS#live';

/** A call that runs as it is copied, made from the example of the record. */
export function exampleOf({ name, family, examples, request: rows }: Documented): string[] {
  const request: Fields = examples[0]?.request ?? {};
  // An id that may be left out is that of a group which is not there yet.
  const isOfGroup = rows.some(({ field, required }) => field === 'GroupId' && required);
  const input = isOfGroup && typeof request.GroupId === 'string' ? { ...request, GroupId: GROUP } : request;
  const start = `await call(client, ${name}, `;
  return [
    '```ts',
    "import { call } from '@tim-rest/core';",
    `import { ${name} } from '@tim-rest/core/${family}';`,
    "import { client } from './client.ts';",
    '',
    ...`${start}${literal(input, '', start.length)});`.split('\n'),
    '```',
  ];
}
