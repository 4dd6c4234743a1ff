import { defineComponent, h, onMounted, ref, watch } from 'vue';

/** Where the link of the page keeps what was typed. */
const FIELD = 'show';

/**
 * A box that narrows the page to the rows with words that begin as it says, and to the sections that have any. The name of a
 * section belongs to each of its rows. Without scripts the tables stand as they are.
 */
export const ErrorFilter = defineComponent(() => {
  const wanted = ref('');
  const shown = ref<number>();
  const ready = ref(false);

  const narrow = () => {
    const words = wordsOf(wanted.value).split(' ').filter(Boolean);
    let count = 0;
    for (const section of sections()) {
      const [heading] = section;
      let held = 0;
      for (const row of section.flatMap(rowsOf)) {
        const text = wordsOf([heading, ...row.cells].map((part) => part?.textContent).join(' '));
        row.hidden = !words.every((word) => ` ${text}`.includes(` ${word}`));
        held += row.hidden ? 0 : 1;
      }
      for (const part of section) part.hidden = words.length > 0 && held === 0;
      count += held;
    }
    shown.value = words.length ? count : undefined;
  };

  /** What is shown is there again when the reader comes back, and goes with the link. */
  const keep = () => {
    const url = new URL(location.href);
    if (wanted.value.trim()) url.searchParams.set(FIELD, wanted.value.trim());
    else url.searchParams.delete(FIELD);
    history.replaceState(history.state, '', url);
  };

  watch(wanted, () => {
    narrow();
    keep();
  });
  onMounted(() => {
    ready.value = true;
    wanted.value = new URLSearchParams(location.search).get(FIELD) ?? '';
  });
  return () =>
    h('div', { class: 'error-filter' }, [
      h('label', { for: 'error-filter' }, 'Show codes with'),
      h('input', {
        id: 'error-filter',
        type: 'search',
        placeholder: '10007, group, permission …',
        autocomplete: 'off',
        disabled: !ready.value,
        value: wanted.value,
        onInput: (event: Event) => {
          wanted.value = (event.target as HTMLInputElement).value;
        },
      }),
      h('p', { role: 'status' }, shown.value === undefined ? '' : `${shown.value} found`),
    ]);
});

/** What stands below each heading, and the heading before it. */
function sections(): HTMLElement[][] {
  const found: HTMLElement[][] = [];
  for (const heading of document.querySelectorAll<HTMLElement>('.vp-doc h2')) {
    const section = [heading];
    for (let next = heading.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling)
      section.push(next as HTMLElement);
    found.push(section);
  }
  return found;
}

function rowsOf(part: HTMLElement): HTMLTableRowElement[] {
  return [...part.querySelectorAll<HTMLTableRowElement>('tbody tr')];
}

/** Words in small letters, one space between any two: `rate-limit` is two. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}
