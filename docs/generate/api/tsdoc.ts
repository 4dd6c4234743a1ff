import {
  type CommentDisplayPart,
  type DeclarationReflection,
  type ProjectReflection,
  Reflection,
  ReflectionKind,
  type SomeType,
} from 'typedoc';

/** What `@tim-rest/core/group` and the others export under a name: of a value and a type of one name, the value. */
export function exportOf(project: ProjectReflection, name: string): DeclarationReflection {
  const values = ReflectionKind.Variable | ReflectionKind.Function | ReflectionKind.Class;
  const found = (project.children ?? []).flatMap(({ children = [] }) =>
    children.filter((child) => child.name === name),
  );
  const value = found.find((child) => child.kindOf(values)) ?? found[0];
  if (!value) throw new Error(`no entry exports ${name}`);
  return value;
}

/** Where an export is documented, from a folder beside `reference/api`. */
export function linkTo(target: Reflection): string {
  let entry: Reflection | undefined = target;
  while (entry && !entry.kindOf(ReflectionKind.Module)) entry = entry.parent;
  if (!entry) throw new Error(`${target.getFullName()} is in no entry`);
  return `../api/${entry.name}.md#${target.name.toLowerCase()}`;
}

/** The text of a comment, as Markdown. */
export function prose(parts: readonly CommentDisplayPart[] = []): string {
  return parts
    .map((part) => {
      if (part.kind !== 'inline-tag') return part.text;
      const { target, text } = part;
      const link = target instanceof Reflection ? linkTo(target) : `${target}`.replace('./', '../api/');
      return `[\`${text}\`](${link})`;
    })
    .join('')
    .trim();
}

/** The first type that a type refers to: of `readonly Member[] | undefined`, Member. */
function referred(type: SomeType | undefined): DeclarationReflection | undefined {
  if (type?.type === 'reference') return type.reflection as DeclarationReflection | undefined;
  if (type?.type === 'array') return referred(type.elementType);
  if (type?.type === 'typeOperator') return referred(type.target);
  if (type?.type === 'union') return type.types.map(referred).find(Boolean);
  return undefined;
}

/** What TSDoc says about a field of an interface, by a path such as `MemberList[].Marks`. */
export function meaningOf(type: SomeType | undefined): (path: string) => string {
  return (path) => {
    let field: DeclarationReflection | undefined;
    let owner = referred(type);
    for (const name of path.split(/(?:\[\])?\./)) {
      field = owner?.children?.find((child) => child.name === name);
      owner = referred(field?.type);
    }
    return prose(field?.comment?.summary).replaceAll(/\s+/g, ' ');
  };
}
