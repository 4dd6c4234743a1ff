import { defineComponent, h, onMounted, ref, watch } from 'vue';
import { hasWords, keepInLink, narrow, wordsOf } from './narrow.ts';

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

  watch(wanted, () => {
    const words = wordsOf(wanted.value);
    const held = narrow(
      'h2',
      words ? ({ cells }, heading) => hasWords(textOf(heading, cells), words) : undefined,
    );
    shown.value = words ? held : undefined;
    // It is there again when the reader comes back, and goes with the link.
    keepInLink({ [FIELD]: wanted.value });
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

function textOf(heading: string, cells: HTMLCollectionOf<HTMLTableCellElement>): string {
  return [heading, ...[...cells].map(({ textContent }) => textContent)].join(' ');
}
