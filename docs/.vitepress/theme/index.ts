import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { ErrorFilter } from './error-filter.ts';
import { Playground } from './playground/index.ts';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('ErrorFilter', ErrorFilter);
    app.component('Playground', Playground);
  },
} satisfies Theme;
