import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { accessibleTheme } from './site/accessible.ts';
import { inChinese, inEnglish, sidebarsOf } from './site/locales.ts';
import { onlyEnglish } from './site/only-english.ts';
import { unlinkSources } from './site/outside-links.ts';
import { PLACEHOLDER, relocate } from './site/relocate.ts';
import { searchEverywhere, sectionsOf } from './site/search.ts';
import { showSetUp } from './site/set-up.ts';
import { sidebarScripts } from './site/sidebars.ts';

const docs = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  title: 'tim-rest',
  description:
    'An unofficial TypeScript client for the server REST API of Tencent Cloud Chat: every call, event, limit and error code.',
  head: [['link', { rel: 'icon', href: `${process.argv.includes('build') ? PLACEHOLDER : '/'}icon.svg` }]],
  srcExclude: ['generate/**', 'test/**'],
  rewrites: { 'decisions/README.md': 'decisions/index.md' },
  metaChunk: true,
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: inEnglish(docs) },
    zh: inChinese(docs),
  },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => {
      unlinkSources(markdown, docs);
      showSetUp(markdown);
    },
  },
  themeConfig: {
    ...{ onlyEnglish: onlyEnglish(docs) },
    search: {
      provider: 'local',
      options: {
        miniSearch: { _splitIntoSections: sectionsOf },
        locales: {
          zh: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                displayDetails: '显示详细内容',
                resetButtonTitle: '清除',
                backButtonTitle: '关闭搜索',
                noResultsText: '没有结果：',
                footer: { selectText: '打开', navigateText: '移动', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
  vite: {
    plugins: [searchEverywhere(), accessibleTheme(), sidebarScripts(sidebarsOf(docs))],
    resolve: {
      conditions: ['@tim-rest/source'],
      alias: [{ find: /^.*\/composables\/langs$/, replacement: join(docs, '.vitepress/theme/langs.ts') }],
    },
    build: { chunkSizeWarningLimit: 2000 },
  },
  buildEnd: ({ outDir, site }) => {
    if (site.base === PLACEHOLDER) relocate(outDir);
  },
});
