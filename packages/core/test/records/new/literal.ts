const WIDTH = 110;

/** A value of JSON as TypeScript, broken where it is too long. */
export function literal(value: unknown, indent = '', before = 0): string {
  const short = flat(value);
  if (typeof value !== 'object' || value === null || indent.length + before + short.length <= WIDTH)
    return short;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${literal(item, inner, key.length + 3)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.map((line) => `${inner}${line},\n`).join('')}${indent}${close}`;
}

function flat(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${flat(item)}`);
  return fields.length ? `{ ${fields.join(', ')} }` : '{}';
}

/** Text in single quotes, where it holds none. */
function text(value: string): string {
  const quoted = JSON.stringify(value);
  return value.includes("'") ? quoted : `'${quoted.slice(1, -1).replaceAll('\\"', '"')}'`;
}

const keyOf = (key: string) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : text(key));
