/** What VitePress would take for HTML or for Vue, as text; code in backticks is left alone. */
export function text(value: string): string {
  return value
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 ? part : part.replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;')))
    .join('');
}

/** A text that is no Markdown but for code in backticks: what else looks like a mark of it is a sign. */
export function plain(value: string): string {
  return text(value)
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 ? part : part.replaceAll(/[*~]|(?<!\w)_|_(?!\w)/g, '\\$&')))
    .join('');
}

export function code(value: unknown): string {
  return `\`${String(value)}\``;
}

/** A table; its cells are Markdown. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim()).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function fence(language: string, content: string): string {
  return `\`\`\`${language}\n${content.trimEnd()}\n\`\`\``;
}

/** JSON as people write it: lists of numbers and texts stay on one line. */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(
    /\[\s+([^[\]{}]+?)\s+\]/g,
    (_, entries: string) => `[${entries.replaceAll(/\n\s+/g, ' ')}]`,
  );
}

/** Parts of a page, an empty line between any two; those that are empty are left out. */
export function page(
  frontmatter: Readonly<Record<string, string | false>>,
  ...parts: readonly string[]
): string {
  const fields = Object.entries({ ...frontmatter, editLink: false as const });
  const head = fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n');
  const note = '<!-- Made by docs/generate; `npm run docs:generate` makes it again. -->';
  return `${[`---\n${head}\n---`, note, ...parts.filter(Boolean)].join('\n\n')}\n`;
}
