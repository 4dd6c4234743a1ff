import { useData } from 'vitepress';
import { computed } from 'vue';

/**
 * The default theme's own, but for one thing: a page that the other language does not have leads to its first page.
 */
export function useLangs({ correspondingLink = false } = {}) {
  const { site, localeIndex, page, theme, hash } = useData();
  const here = computed(() => (localeIndex.value === 'root' ? '/' : `/${localeIndex.value}/`));
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: here.value,
  }));
  const localeLinks = computed(() =>
    Object.entries(site.value.locales)
      .filter(([key]) => key !== localeIndex.value)
      .map(([key, { label }]) => {
        const there = key === 'root' ? '/' : `/${key}/`;
        const file = page.value.relativePath.slice(here.value.length - 1);
        const alone = theme.value.onlyEnglish.some((prefix: string) => file.startsWith(prefix));
        const has = correspondingLink && !alone && !page.value.isNotFound;
        const path = file.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '.html');
        return { text: label, link: has ? there + path + hash.value : there };
      }),
  );
  return { localeLinks, currentLang };
}
