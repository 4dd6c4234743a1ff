import sidebars from 'virtual:sidebars';
import type { SiteData } from 'vitepress';
import type { Ref } from 'vue';

/** Loads the sidebar of a page, before the page is shown. */
export async function loadSidebar(href: string, siteData: Ref<SiteData>): Promise<void> {
  const { base } = siteData.value;
  const { pathname } = new URL(href, 'http://host');
  const path = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
  const locale = path.startsWith('/zh/') ? 'zh' : 'root';
  const [wanted] = sidebars
    .filter((each) => each.locale === locale && path.startsWith(each.path))
    .sort((a, b) => b.path.length - a.path.length);
  if (!wanted) return;
  const { default: items } = await wanted.load();
  // Read now: others may have been loaded meanwhile.
  const { locales } = siteData.value;
  const { themeConfig = {}, ...rest } = locales[locale] ?? { label: locale };
  if (themeConfig.sidebar?.[wanted.path]) return;
  const sidebar = { ...themeConfig.sidebar, [wanted.path]: items };
  const held = { ...rest, themeConfig: { ...themeConfig, sidebar } };
  siteData.value = { ...siteData.value, locales: { ...locales, [locale]: held } };
}
