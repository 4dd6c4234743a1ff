import type { Fields } from '../records.ts';
import { type Documented, fieldsOf } from './documented.ts';
import { literal } from './literal.ts';

/** The group that is there where examples run. */
const GROUP = '@TGS#live';

/** A call that runs as it is copied, made from the example of the record. */
export function exampleOf(record: Documented): string[] {
  const { name, family, examples, request: rows } = record;
  const input: Fields = { ...examples[0]?.request };
  // An id that may be left out is that of a group which is not there yet.
  const isRequired = (name: string) => rows.some(({ field, required }) => field === name && required);
  if (isRequired('GroupId') && typeof input.GroupId === 'string') input.GroupId = GROUP;
  if (isRequired('GroupIdList')) input.GroupIdList = [GROUP];
  const names = fieldsOf(record, 'response').map(({ name }) => name);
  const answer = names.length > 3 ? 'answer' : `{ ${names.join(', ')} }`;
  const start = `${names.length ? `const ${answer} = ` : ''}await call(client, ${name}, `;
  return [
    '```ts',
    "import { call } from '@tim-rest/core';",
    `import { ${name} } from '@tim-rest/core/${family}';`,
    "import { client } from './client.ts';",
    '',
    ...`${start}${literal(input, '', start.length)});`.split('\n'),
    ...(names.length ? [`console.log(${answer.replace(/^{ | }$/g, '')});`] : []),
    '```',
  ];
}
