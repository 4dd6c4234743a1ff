import { type Documented, type Field, fieldsOf, type Side, sharedOf } from './documented.ts';

export const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** An interface to be written for the object at a field. */
export interface Part {
  readonly name: string;
  readonly field: Field;
  readonly side: Side;
  /** Written for another field that is the same. */
  readonly isKnown: boolean;
}

/** An interface for each object that a record describes, called so that no other endpoint has one of its name. */
export function partsOf(record: Documented): readonly Part[] {
  const parts: Part[] = [];
  for (const side of ['request', 'response'] as const)
    for (const path of objectsIn(fieldsOf(record, side))) {
      const field = path.at(-1) as Field;
      const twin = parts.find((part) => part.side === side && shapeOf(part.field) === shapeOf(field));
      if (twin) {
        parts.push({ ...twin, field, isKnown: true });
        continue;
      }
      const taken = (name: string) => parts.some((part) => part.name === name);
      const short = pascal(record.name) + nounOf(record, field.name);
      const long = pascal(record.name) + path.map(({ name }) => nounOf(record, name)).join('');
      const name = [short, long, `${short}Result`, `${long}Result`].find((name) => !taken(name)) ?? long;
      parts.push({ name, field, side, isKnown: false });
    }
  return parts;
}

/** What is the same where two objects are: their own names, and all of their fields. */
function shapeOf({ name, members }: Field): string {
  const inside = members.map((member) => {
    const { field: _, meaning: __, ...row } = member.row;
    return JSON.stringify(row) + shapeOf(member);
  });
  return `${name}{${inside.join()}}`;
}

/** Objects that come first are needed by those that come after. */
function* objectsIn(fields: readonly Field[], above: readonly Field[] = []): Generator<readonly Field[]> {
  for (const field of fields) {
    if (field.members.length === 0 || sharedOf(field)) continue;
    yield* objectsIn(field.members, [...above, field]);
    yield [...above, field];
  }
}

/** What one entry is called: of `MemberList`, `Member`; of `UserIdList`, `User`. */
function nounOf({ name }: Documented, field: string): string {
  const [, stem = field] = /^(\w+?)(?:Id)?(?:List|Ary)$/.exec(field) ?? [];
  const noun = /ss$|us$|Ids$/.test(stem) ? stem : stem.replace(/s$/, '');
  return pascal(name).endsWith(noun) ? 'Item' : pascal(noun.replaceAll('_', ''));
}
