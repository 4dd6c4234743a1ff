/** What stands below each heading of a kind, the heading first, up to the next of that kind or of a higher one. */
function sections(kind: 'h2' | 'h3'): HTMLElement[][] {
  const ends = kind === 'h2' ? ['H1', 'H2'] : ['H1', 'H2', 'H3'];
  return [...document.querySelectorAll<HTMLElement>(`.vp-doc ${kind}`)].map((heading) => {
    const section = [heading];
    for (let next = heading.nextElementSibling; next && !ends.includes(next.tagName); ) {
      section.push(next as HTMLElement);
      next = next.nextElementSibling;
    }
    return section;
  });
}

/** Hides the rows of tables that are not wanted, and sections that have none left. Returns how many are left. */
export function narrow(
  kind: 'h2' | 'h3',
  wanted: ((row: HTMLTableRowElement, heading: string) => boolean) | undefined,
): number {
  let count = 0;
  for (const section of sections(kind)) {
    const heading = section[0]?.textContent ?? '';
    const rows = section.flatMap((part) => [...part.querySelectorAll<HTMLTableRowElement>('tbody tr')]);
    for (const row of rows) row.hidden = wanted !== undefined && !wanted(row, heading);
    const held = rows.filter(({ hidden }) => !hidden).length;
    for (const part of section) part.hidden = wanted !== undefined && held === 0;
    count += held;
  }
  return count;
}

/** Words in small letters, one space between any two: `rate-limit` is two. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}

/** Whether a text has, for each of some words, one that begins so; Chinese has no spaces, so there any part will do. */
export function hasWords(text: string, words: string): boolean {
  const held = ` ${wordsOf(text)}`;
  return wordsOf(words)
    .split(' ')
    .every((word) => held.includes(/^\p{Script=Han}/u.test(word) ? word : ` ${word}`));
}

/** Keeps fields in the link of the page, those that are empty left out. */
export function keepInLink(fields: Readonly<Record<string, string>>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(fields))
    if (value.trim()) url.searchParams.set(name, value.trim());
    else url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
}
