import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { ErrorFilter } from './error-filter.ts';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('ErrorFilter', ErrorFilter);
  },
} satisfies Theme;
