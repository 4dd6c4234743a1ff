import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspace = fileURLToPath(new URL('../../../..', import.meta.url));

/** A piece of code in a page, or in the TSDoc of a source. */
export interface Fence {
  readonly path: string;
  readonly line: number;
  readonly language: string;
  /** What stands behind the language: `[file.mjs]` names a file, `no-run (why)` says that it only compiles. */
  readonly info: string;
  readonly code: string;
}

/** All pages with code. */
export const pages = globSync(['README.md', 'packages/*/README.md', 'docs/{index,guide/*}.md'], {
  cwd: workspace,
}).sort();

/** Sources, for the examples in their TSDoc. */
export const sources = globSync('packages/*/src/**/*.ts', { cwd: workspace })
  .filter((path) => !/\.test/.test(path))
  .sort();

export function fencesOf(path: string): Fence[] {
  const file = readFileSync(join(workspace, path), 'utf8');
  const text = path.endsWith('.ts') ? file.replace(/^ *\* ?/gm, '') : file;
  const fences = [...text.matchAll(/^```(\w+) ?([^\n]*)\n(.*?)^```$/gms)].map((match) => {
    const [, language = '', info = '', code = ''] = match;
    return { path, line: text.slice(0, match.index).split('\n').length, language, info, code };
  });
  const ticks = text.match(/^[^\S\n]*```/gm)?.length ?? 0;
  if (ticks !== 2 * fences.length)
    throw new Error(`${path}: each piece of code starts at the left margin and names its language`);
  return fences;
}

/** A module of TypeScript or JavaScript, and what a page says that it prints. */
export interface Snippet extends Fence {
  readonly prints?: string;
  /** Why it compiles, but does not run. */
  readonly notRun?: string;
}

/** The modules among the fences. A `text` fence is what the module before it prints. */
export function snippetsOf(path: string): Snippet[] {
  const snippets: Snippet[] = [];
  for (const fence of fencesOf(path)) {
    const before = snippets.at(-1);
    if (fence.language === 'ts' || fence.language === 'js') {
      const [, notRun] = /^no-run \((.+)\)$/.exec(fence.info) ?? [];
      if (!notRun && fence.info.includes('no-run')) throw new Error(`${at(fence)}: no-run (why)`);
      snippets.push({ ...fence, ...(notRun && { notRun }) });
    } else if (fence.language === 'text') {
      if (!before || before.prints !== undefined) throw new Error(`${at(fence)}: what prints this?`);
      snippets.splice(-1, 1, { ...before, prints: fence.code });
    }
  }
  return snippets;
}

export function at({ path, line }: Fence): string {
  return `${path}:${line}`;
}
