import type { UserConfig } from 'vitepress';

type Plugin = NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number];

type Correction = readonly [theirs: string, ours: string];

/** What the theme's search box says, and what it is to say: a dialog with a field, and a list of which one is chosen. */
const searchBox: readonly Correction[] = [
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

/** A family of the sidebar: what opens it is one button, not one in another. */
const sidebarItem: readonly Correction[] = [
  [':role="itemRole"', ':role="itemRole"\n      :aria-expanded="collapsible ? !collapsed : undefined"'],
  [
    'role="button"\n        aria-label="toggle section"',
    ':role="item.link ? \'button\' : undefined"\n        :aria-label="item.link ? \'toggle section\' : undefined"',
  ],
  ['tabindex="0"', ':tabindex="item.link ? 0 : undefined"'],
];

const components: Readonly<Record<string, readonly Correction[]>> = {
  VPLocalSearchBox: searchBox,
  VPSidebarItem: sidebarItem,
};

/** Corrects the roles in components of the theme that put links, fields and buttons into a button. */
export function accessibleTheme(): Plugin {
  return {
    name: 'accessible-theme',
    enforce: 'pre',
    transform(code, id) {
      const [, component = ''] = /\/(\w+)\.vue$/.exec(id) ?? [];
      return components[component]?.reduce((corrected, [theirs, ours]) => {
        if (!corrected.includes(theirs))
          throw new Error(`the theme's ${component} has changed: no ${theirs}`);
        return corrected.replaceAll(theirs, ours);
      }, code);
    },
  };
}
