import { useData, useRoute, withBase } from 'vitepress';
import { computed, defineComponent, h } from 'vue';

const words = {
  en: {
    title: 'Page not found',
    unknown: (code: string) => `Error code ${code} is not known here`,
    missing: 'There is no page at this address.',
    undocumented: 'No page of the official documentation lists it, and this library has no such code.',
    search: (wanted: string) => `Search for “${wanted}”`,
    errors: 'All error codes',
    home: 'First page',
  },
  zh: {
    title: '页面不存在',
    unknown: (code: string) => `没有错误码 ${code} 的说明`,
    missing: '这个地址没有页面。',
    undocumented: '官方文档没有列出这个错误码，本库也没有定义它。',
    search: (wanted: string) => `搜索“${wanted}”`,
    errors: '全部错误码',
    home: '回到首页',
  },
} as const;

/** What stands where no page is: it says which error code is unknown, and offers to search for what the address names. */
export const NotFound = defineComponent(() => {
  const { site, localeIndex } = useData();
  const route = useRoute();
  const language = computed(() => (localeIndex.value === 'zh' ? 'zh' : 'en'));
  const address = computed(() =>
    route.path
      .slice(site.value.base.length)
      .replace(/^zh\//, '')
      .replace(/(index)?\.html$/, ''),
  );
  const code = computed(() => /^errors\/([\w.-]{1,40})$/.exec(address.value)?.[1]);
  const wanted = computed(() => code.value ?? wordsIn(address.value));

  return () => {
    const say = words[language.value];
    const home = language.value === 'zh' ? '/zh/' : '/';
    return h('div', { class: 'not-found' }, [
      h('p', { class: 'status' }, '404'),
      h('h1', code.value ? say.unknown(code.value) : say.title),
      h('p', code.value ? say.undocumented : say.missing),
      h('p', { class: 'ways' }, [
        wanted.value &&
          h('button', { type: 'button', onClick: () => search(wanted.value) }, say.search(wanted.value)),
        h('a', { href: withBase('/errors/') }, say.errors),
        h('a', { href: withBase(home) }, say.home),
      ]),
    ]);
  };
});

/** The end of an address as words to search for. */
function wordsIn(address: string): string {
  const end = address.split('/').filter(Boolean).at(-1) ?? '';
  return end === '404'
    ? ''
    : end
        .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
        .trim()
        .slice(0, 60);
}

/** Opens the theme's search, which begins with what was looked for last. */
function search(wanted: string): void {
  sessionStorage.setItem('vitepress:local-search-filter', wanted);
  document.querySelector<HTMLElement>('#local-search button')?.click();
}
