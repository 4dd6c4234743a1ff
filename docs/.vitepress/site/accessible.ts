import type { UserConfig } from 'vitepress';

type Plugin = NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number];

/** What the theme's search box says, and what it is to say: a dialog with a field, and a list of which one is chosen. */
const corrections: readonly (readonly [theirs: string, ours: string])[] = [
  ['role="button"', 'role="dialog"\n      aria-modal="true"'],
  [':aria-owns="results?.length ? \'localsearch-list\' : undefined"', ''],
  ['aria-expanded="true"', ''],
  ['aria-haspopup="listbox"', ''],
  [
    'aria-autocomplete="both"',
    'role="combobox"\n            aria-autocomplete="list"\n            :aria-expanded="results?.length > 0"',
  ],
  [':id="\'localsearch-item-\' + index"', ''],
  [":aria-selected=\"selectedIndex === index ? 'true' : 'false'\"", ''],
  ['role="option"', 'role="presentation"'],
  [
    ':aria-label="[...p.titles, p.title].join(\' > \')"',
    ':id="\'localsearch-item-\' + index" role="option" :aria-selected="selectedIndex === index ? \'true\' : \'false\'"',
  ],
  ['<kbd :aria-label', '<kbd role="img" :aria-label'],
];

/** Corrects the roles in the theme's search box, which put links and fields into a button. */
export function accessibleSearchBox(): Plugin {
  return {
    name: 'accessible-search-box',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/VPLocalSearchBox.vue')) return undefined;
      return corrections.reduce((corrected, [theirs, ours]) => {
        if (!corrected.includes(theirs)) throw new Error(`the theme's search box has changed: no ${theirs}`);
        return corrected.replaceAll(theirs, ours);
      }, code);
    },
  };
}
