import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fencesOf, workspace } from './fences.ts';

const english = globSync('docs/guide/*.md', { cwd: workspace }).sort();
const chinese = globSync('docs/zh/guide/*.md', { cwd: workspace }).sort();
const read = (path: string) => readFileSync(join(workspace, path), 'utf8');
const chineseOf = (path: string) => path.replace('docs/', 'docs/zh/');

test('every guide is there in Chinese', () => {
  expect(chinese).toEqual(english.map(chineseOf));
});

test.each(['docs/index.md', ...english])(
  '%s has the same code, headings and rows of tables in Chinese',
  (path) => {
    const outline = (page: string) => read(page).match(/^#+(?= )|^\|/gm);
    const code = (page: string) => fencesOf(page).map(({ path: _, line: __, ...fence }) => fence);
    expect(code(chineseOf(path))).toEqual(code(path));
    expect(outline(chineseOf(path))).toEqual(outline(path));
  },
);

describe.each([...english, ...chinese])('%s', (path) => {
  const text = read(path).replace(/^```.*?^```$/gms, '');

  test('has one title, on its first line', () => {
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).toMatch(/^# /);
  });
});

const others = globSync(['README.md', '.github/*.md', '{packages,examples}/*/*.md', 'docs/decisions/*.md'], {
  cwd: workspace,
});
test.each([...english, ...chinese, ...others])('%s links to what is there', (path) => {
  const text = read(path).replace(/^```.*?^```$/gms, '');
  const broken = [...text.matchAll(/\]\((?!https:)([^)]+)\)/g)].filter(([, link = '']) => {
    const [file = '', anchor] = link.split('#');
    const target = file ? normalize(join(dirname(path), file)) : path;
    return !existsSync(join(workspace, target)) || (anchor && !anchorsOf(target).includes(anchor));
  });
  expect(broken.map(([, link]) => link)).toEqual([]);
});

/** As the site and GitHub make them of headings, which hold no other punctuation. */
function anchorsOf(path: string): string[] {
  const headings = [...read(path).matchAll(/^#+ (.+)$/gm)];
  return headings.map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[`?,.'，]/g, '')
      .replaceAll(' ', '-'),
  );
}
