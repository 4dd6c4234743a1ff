import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Node, parse } from 'acorn';
import { findBase } from './not-found.ts';

/** What the site is built for, until `relocate` takes it out. */
export const PLACEHOLDER = '/__base__/';

/** Where the site begins, as the head of each page finds out. */
const BASE = 'globalThis.__base';

/**
 * Makes a build work under any path of any host: VitePress writes the path of the site's root into all files, so each
 * page is given relative links instead, and each script asks the page.
 */
export function relocate(folder: string): void {
  for (const file of globSync('**/*.{html,js,css}', { cwd: folder })) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(PLACEHOLDER)) continue;
    const root = '../'.repeat(file.split(/[\\/]/).length - 1) || './';
    const moved = file === '404.html' ? findBase(text, PLACEHOLDER) : movers[extname(file)]?.(text, root);
    writeFileSync(path, moved ?? text);
  }
}

const movers: Record<string, (text: string, root: string) => string> = {
  '.html': relocatePage,
  '.css': (text, root) => text.replaceAll(PLACEHOLDER, root),
  '.js': relocateScript,
};

/**
 * The links are relative as long as no script runs. Then they are made absolute, because the header and the sidebar
 * stay when the reader goes to another page, where the same relative link would lead elsewhere; so does the icon.
 */
function relocatePage(html: string, root: string): string {
  const find = `<script>${BASE}=new URL(${JSON.stringify(root)},document.baseURI).pathname</script>`;
  const settle =
    '<script>for(const a of document.querySelectorAll(\'a[href^="."],link[rel=icon]\'))' +
    '{const u=new URL(a.href);a.setAttribute("href",u.pathname+u.search+u.hash)}</script>';
  return html
    .replaceAll(PLACEHOLDER, root)
    .replace('<meta charset="utf-8">', `$&\n    ${find}`)
    .replace('</body>', `${settle}</body>`);
}

/** Has each string and template that holds the placeholder put the page's own base there, when it runs. */
function relocateScript(code: string): string {
  const texts: Node[] = [];
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const isText = node.type === 'Literal' || node.type === 'TemplateLiteral';
    if (isText && code.slice(node.start, node.end).includes(PLACEHOLDER)) texts.push(node);
    return !isText;
  });
  let moved = '';
  let done = 0;
  for (const { start, end } of texts.sort((a, b) => a.start - b.start)) {
    const text = code.slice(start, end);
    moved += `${code.slice(done, start)}(${text}).replaceAll("${PLACEHOLDER}",${BASE})`;
    done = end;
  }
  return moved + code.slice(done);
}

/** Walks a tree from above, below a node only if `enter` says so. */
function visit(node: Node, enter: (node: Node) => boolean): void {
  if (!enter(node)) return;
  for (const value of Object.values(node).flat())
    if (typeof (value as Node | null)?.type === 'string') visit(value as Node, enter);
}
