import type { DefaultTheme, UserConfig } from 'vitepress';

type Plugin = NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number];

/** The sidebars of a locale, by the paths that show them. */
export type Sidebars = Readonly<Record<string, DefaultTheme.SidebarItem[]>>;

const NAME = 'virtual:sidebars';

/**
 * Each sidebar is a script of its own, loaded with the first page that shows it: all of them would be a sixth of what a reader's
 * first page loads.
 */
export function sidebarScripts(locales: Readonly<Record<string, Sidebars>>): Plugin {
  const all = Object.entries(locales).flatMap(([locale, sidebars]) =>
    Object.entries(sidebars).map(([path, items]) => ({ locale, path, items })),
  );
  return {
    name: 'sidebar-scripts',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    load(id) {
      const [, name, at] = /^\0(virtual:sidebars)(?:\/(\d+))?$/.exec(id) ?? [];
      if (!name) return undefined;
      if (at) return `export default ${JSON.stringify(all[Number(at)]?.items)}`;
      const loaders = all.map(
        ({ locale, path }, at) =>
          `{ locale: '${locale}', path: '${path}', load: () => import('${NAME}/${at}') }`,
      );
      return `export default [${loaders.join(',\n')}]`;
    },
  };
}
