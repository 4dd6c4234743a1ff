import { defineComponent, h, onMounted, ref, watch } from 'vue';

/** A box that narrows the tables of its page to the rows with words that begin as it says. Without scripts the tables stand as they are. */
export const ErrorFilter = defineComponent(() => {
  const wanted = ref('');
  const shown = ref<number>();
  const ready = ref(false);

  const narrow = () => {
    const words = wanted.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const table of document.querySelectorAll<HTMLElement>('.vp-doc table')) {
      let held = 0;
      for (const row of table.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
        const text = [...row.cells].map((cell) => ` ${cell.textContent}`.toLowerCase()).join('');
        row.hidden = !words.every((word) => text.includes(` ${word}`));
        held += row.hidden ? 0 : 1;
      }
      table.hidden = held === 0;
      count += held;
    }
    shown.value = words.length ? count : undefined;
  };

  watch(wanted, narrow);
  onMounted(() => {
    ready.value = true;
  });
  return () =>
    ready.value
      ? h('div', { class: 'error-filter' }, [
          h('label', { for: 'error-filter' }, 'Show codes with'),
          h('input', {
            id: 'error-filter',
            type: 'search',
            placeholder: '10007, group, permission …',
            autocomplete: 'off',
            value: wanted.value,
            onInput: (event: Event) => {
              wanted.value = (event.target as HTMLInputElement).value;
            },
          }),
          h('p', { role: 'status' }, shown.value === undefined ? '' : `${shown.value} found`),
        ])
      : null;
});
