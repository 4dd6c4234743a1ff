import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { h } from 'vue';
import { copyWholePrograms } from './copy-whole.ts';
import { ErrorFilter } from './error-filter.ts';
import { NotFound } from './not-found.ts';
import { Playground } from './playground/index.ts';
import './style.css';

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ app, router, siteData }) {
    if (typeof document !== 'undefined') copyWholePrograms();
    // The language of a page that is not there is that of its address, below the base.
    router.onAfterRouteChange = () => {
      const { data, path } = router.route;
      if (data.isNotFound)
        router.route.data = { ...data, relativePath: path.slice(siteData.value.base.length) };
    };
    app.component('ErrorFilter', ErrorFilter);
    app.component('Playground', Playground);
  },
} satisfies Theme;
