import { existsSync } from 'node:fs';
import { type Documented, type Field, fieldsOf, sharedOf } from './documented.ts';
import { SHARED_MODULE } from './shared.ts';

/** Why an endpoint cannot be written yet: what it needs is not in the sources of `core`. */
export function refusalOf(record: Documented, source: URL): string | undefined {
  const shared = new URL(SHARED_MODULE, new URL('endpoints/family/', source));
  const needs = hasShared(fieldsOf(record, 'request')) || hasShared(fieldsOf(record, 'response'));
  return needs && !existsSync(shared)
    ? `messages have structures that they share, and there is no ${SHARED_MODULE} yet`
    : undefined;
}

function hasShared(fields: readonly Field[]): boolean {
  return fields.some((field) => sharedOf(field) !== undefined || hasShared(field.members));
}
