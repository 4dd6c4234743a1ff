import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/**
 * Pages link to sources and tests of the repository, which are no part of the site: there such a link is its text.
 */
export function unlinkSources(markdown: MarkdownRenderer, docs: string): void {
  markdown.core.ruler.push('unlink-sources', ({ tokens, env }) => {
    const folder = dirname(env.path ?? resolve(docs, env.relativePath ?? ''));
    for (const { children } of tokens) {
      const outside: boolean[] = [];
      for (const token of children ?? []) {
        if (token.type === 'link_open') outside.push(leavesSite(String(token.attrGet('href')), folder, docs));
        const unlink = token.type === 'link_close' ? outside.pop() : outside.at(-1);
        if (unlink && token.type.startsWith('link_')) {
          token.tag = 'span';
          token.attrs = null;
        }
      }
    }
  });
}

function leavesSite(href: string, folder: string, docs: string): boolean {
  const path = href.replace(/[?#].*$/, '');
  if (!path.startsWith('.')) return false;
  const file = resolve(folder, decodeURI(path));
  return relative(docs, file).startsWith('..') && existsSync(file);
}
