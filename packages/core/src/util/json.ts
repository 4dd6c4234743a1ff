/** A value as JSON: each `bigint`, which JSON has none of, as text. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, field) => (typeof field === 'bigint' ? `${field}` : field));
}

/** More levels than any body that is documented has. */
const MOST_LEVELS = 100;

/**
 * Whether JSON nests deeper than a body may: what it holds would take many times the memory of its text, and end a recursion
 * of those who look at it.
 */
export function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (quoted) at += Number(char === '\\');
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    if (depth > MOST_LEVELS) return true;
  }
  return false;
}
