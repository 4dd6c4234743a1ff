import { existsSync, readFileSync } from 'node:fs';
import { type Documented, type Field, fieldsOf, type Side } from './documented.ts';
import { type Names, SHARED_MODULE, sharedFor } from './shared.ts';

/** Why an endpoint cannot be written yet: what messages share is not in the sources, or is called otherwise. */
export function refusalOf(record: Documented, source: URL): string | undefined {
  const needed = [...sharedIn(record, 'request'), ...sharedIn(record, 'response')];
  if (needed.length === 0) return undefined;
  const module = new URL(SHARED_MODULE, new URL('endpoints/family/', source));
  if (!existsSync(module))
    return `messages have structures that they share, and there is no ${SHARED_MODULE} yet`;
  const text = readFileSync(module, 'utf8');
  const names = needed.flatMap(({ name, schema }) => [name, schema]);
  const missing = names.find((name) => !new RegExp(`export (\\w+|\\{[^}]*) ${name}\\b`).test(text));
  return (
    missing &&
    `${SHARED_MODULE} exports no ${missing}: test/records/new/shared.ts has to say what it is called`
  );
}

function sharedIn(record: Documented, side: Side): Names[] {
  const within = (fields: readonly Field[]): Names[] =>
    fields.flatMap((field) => sharedFor(field, side) ?? within(field.members));
  return within(fieldsOf(record, side));
}
