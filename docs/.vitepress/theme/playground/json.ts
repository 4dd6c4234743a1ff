const WIDTH = 64;

/** JSON over several lines, in which a list or an object that fits on one line stands on one. */
export function pretty(value: unknown): string {
  // As it would be sent: errors have a form of their own there.
  return lines(JSON.parse(JSON.stringify(value)), '');
}

function lines(value: unknown, indent: string): string {
  const line = flat(value);
  const parts = partsOf(value);
  if (!parts?.length || (indent && indent.length + line.length <= WIDTH)) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map(([name, part]) => inner + name + lines(part, inner)).join(',\n')}\n${indent}${close}`;
}

function flat(value: unknown): string {
  const parts = partsOf(value);
  if (!parts?.length) return JSON.stringify(value);
  const text = parts.map(([name, part]) => name + flat(part)).join(', ');
  return Array.isArray(value) ? `[${text}]` : `{ ${text} }`;
}

/** What a list or an object holds, each with what comes before it. */
function partsOf(value: unknown): [before: string, part: unknown][] | undefined {
  if (Array.isArray(value)) return value.map((part) => ['', part]);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).map(([name, part]) => [`${JSON.stringify(name)}: `, part]);
}
