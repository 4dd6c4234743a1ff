import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent, h } from 'vue';
import { copyWholePrograms } from './copy-whole.ts';
import { NotFound } from './not-found.ts';
import { Playground } from './playground/index.ts';
import { showActiveItem } from './sidebar-in-view.ts';
import { loadSidebar } from './sidebars.ts';
import './style.css';

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ app, router, siteData }) {
    if (typeof document !== 'undefined') copyWholePrograms();
    router.onBeforePageLoad = (href) => loadSidebar(href, siteData);
    // The language of a page that is not there is that of its address, below the base.
    router.onAfterRouteChange = () => {
      const { data, path } = router.route;
      if (data.isNotFound)
        router.route.data = { ...data, relativePath: path.slice(siteData.value.base.length) };
      if (typeof document !== 'undefined') showActiveItem();
    };
    app.component(
      'CallFilter',
      defineAsyncComponent(async () => (await import('./call-filter.ts')).CallFilter),
    );
    app.component(
      'ErrorFilter',
      defineAsyncComponent(async () => (await import('./error-filter.ts')).ErrorFilter),
    );
    app.component('Playground', Playground);
  },
} satisfies Theme;
