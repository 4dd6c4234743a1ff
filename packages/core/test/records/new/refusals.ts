import { existsSync, readFileSync } from 'node:fs';
import { type Documented, type Field, fieldsOf, int64In, sharedOf } from './documented.ts';
import { SHARED_MODULE } from './shared.ts';

/** Why an endpoint cannot be written yet: what it needs is not in the sources of `core`. */
export function* refusalsOf(record: Documented, source: URL): Generator<string> {
  const has = (path: string, text: string) => {
    const file = new URL(path, source);
    return existsSync(file) && readFileSync(file, 'utf8').includes(text);
  };
  if (int64In([...record.request, ...record.response]).length && !has('endpoint/int64.ts', 'int64Fields'))
    yield 'it has integers of 64 bits, and there is no endpoint/int64.ts yet';
  if (record.query && !has('endpoint/endpoint.ts', 'readonly query?:'))
    yield 'it has a field in the URL, and endpoints have no `query` yet';
  const shared = new URL(SHARED_MODULE, new URL('endpoints/family/', source));
  if (hasShared(fieldsOf(record, 'request')) || hasShared(fieldsOf(record, 'response')))
    if (!existsSync(shared))
      yield `messages have structures that they share, and there is no ${SHARED_MODULE} yet`;
}

function hasShared(fields: readonly Field[]): boolean {
  return fields.some((field) => sharedOf(field) !== undefined || hasShared(field.members));
}
