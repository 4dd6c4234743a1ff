import { readFileSync } from 'node:fs';
import type { MarkdownRenderer } from 'vitepress';
import { SET_UP } from '../theme/whole-program.ts';

const words = {
  en: { title: 'Set-up: client.ts, which the code on this page imports', copy: 'Copy with client.ts' },
  zh: { title: '准备：本页代码所引用的 client.ts', copy: '连同 client.ts 一起复制' },
};

const file = new URL('../../../packages/core/test/snippets/set-up/client.ts', import.meta.url);

/** Shows the file that code imports, collapsed below the first such code, and has a button copy both. */
export function showSetUp(markdown: MarkdownRenderer): void {
  const setUp = readFileSync(file, 'utf8');
  const { fence } = markdown.renderer.rules;
  if (!fence) throw new Error('the renderer has no rule for code');
  markdown.renderer.rules.fence = (tokens, at, options, env, self) => {
    const html = fence(tokens, at, options, env, self);
    const token = tokens[at];
    const importing = (index: number) => tokens[index]?.content.includes(`from '${SET_UP}'`);
    if (token?.type !== 'fence' || !importing(at)) return html;
    const { title, copy } = words[`${env.relativePath}`.startsWith('zh/') ? 'zh' : 'en'];
    const whole = html.replace(
      /<\/div>\s*$/,
      `<button type="button" class="copy-whole">${copy}</button></div>\n`,
    );
    const shown = tokens.some(({ content }) => content.trim() === setUp.trim());
    if (shown || tokens.findIndex((_, index) => importing(index)) < at) return whole;
    const held = Object.assign(Object.create(token), { content: setUp, info: 'ts' });
    const block = fence([held], 0, options, env, self);
    return `${whole}<details class="details custom-block"><summary>${title}</summary>\n${block}</details>\n`;
  };
}
