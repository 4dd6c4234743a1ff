import { existsSync, readFileSync } from 'node:fs';
import { type Documented, type Field, fieldsOf, type Side } from './documented.ts';
import { SHARED_MODULE, sharedFor } from './shared.ts';

/** Why an endpoint cannot be written yet: what it needs is not in the sources of `core`. */
export function refusalOf(record: Documented, source: URL): string | undefined {
  const shared = new URL(SHARED_MODULE, new URL('endpoints/family/', source));
  const text = existsSync(shared) ? readFileSync(shared, 'utf8') : '';
  const needed = [
    ...sharedIn(fieldsOf(record, 'request'), 'request'),
    ...sharedIn(fieldsOf(record, 'response'), 'response'),
  ];
  const missing = needed.filter((name) => !text.includes(`export function ${name}(`));
  return missing.length
    ? `messages have structures that they share, and there is no ${missing[0]} in ${SHARED_MODULE} yet`
    : undefined;
}

/** The names of the schemas that fields take from there. */
function sharedIn(fields: readonly Field[], side: Side): string[] {
  return fields.flatMap((field) => {
    const shared = sharedFor(field, side);
    return [...(shared ? [shared.schema] : []), ...sharedIn(field.members, side)];
  });
}
