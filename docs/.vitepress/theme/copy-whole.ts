import { SET_UP, wholeProgram } from './whole-program.ts';

/** Has the buttons of code that imports a file copy that file along. */
export function copyWholePrograms(): void {
  addEventListener('click', async ({ target }) => {
    const button = (target as Element | null)?.closest<HTMLElement>('.copy-whole');
    const code = textOf(button?.parentElement);
    const blocks = [...document.querySelectorAll('.vp-doc details')].map(textOf);
    const setUp = blocks.find((text) => text?.includes('export const client'));
    if (!button || !code?.includes(SET_UP) || !setUp) return;
    await navigator.clipboard.writeText(wholeProgram(code, setUp));
    button.classList.add('copied');
    setTimeout(() => button.classList.remove('copied'), 2000);
  });
}

function textOf(block: Element | null | undefined): string | undefined {
  return block?.querySelector('pre code')?.textContent?.replace(/\n*$/, '\n');
}
