import type { DefaultTheme, LocaleConfig } from 'vitepress';
import { familyTitles } from '../../generate/language/families.ts';
import { familiesIn, pageIf, pagesIn, section } from './sidebar.ts';
import type { Sidebars } from './sidebars.ts';

interface Words {
  guide: string;
  reference: string;
  endpoints: string;
  webhooks: string;
  errors: string;
  allErrors: string;
  api: string;
  playground: string;
  decisions: string;
}

/** Navigation of a locale. Errors, API and decisions are in English, and each locale links to them. */
function navigation(
  docs: string,
  words: Words,
  language: 'en' | 'zh',
): { nav: DefaultTheme.NavItem[]; sidebars: Sidebars } {
  const folder = language === 'en' ? '' : `${language}/`;
  const guide = pagesIn(docs, `${folder}guide`);
  const reference = pageIf(docs, words.reference, `/${folder}reference/`);
  const endpoints = familiesIn(
    docs,
    `${folder}reference/endpoints`,
    (family) => familyTitles[family]?.[language] ?? family,
  );
  const webhooks = familiesIn(
    docs,
    `${folder}reference/webhooks`,
    (family) => familyTitles[family]?.[language] ?? family,
  );
  const allWebhooks = pageIf(docs, words.webhooks, `/${folder}reference/webhooks/`);
  const errors = pageIf(docs, words.allErrors, '/errors/');
  const api = pagesIn(docs, 'reference/api');
  const play = pageIf(docs, words.playground, '/playground');
  const decisions = pagesIn(docs, 'decisions');
  const first = (text: string, [page]: { link: string }[]) => (page ? [{ text, link: page.link }] : []);
  return {
    nav: [
      ...first(words.guide, guide),
      ...first(words.reference, reference),
      ...first(words.webhooks, allWebhooks),
      ...first(words.errors, errors),
      ...first(words.api, api),
      ...play,
    ],
    sidebars: {
      [`/${folder}guide/`]: section(words.guide, guide),
      [`/${folder}reference/`]: section(words.endpoints, [...reference, ...endpoints]),
      [`/${folder}reference/webhooks/`]: section(words.webhooks, [...allWebhooks, ...webhooks]),
      '/reference/api/': section(words.api, api),
      '/errors/': section(words.errors, errors),
      '/playground': section(words.guide, guide),
      '/decisions/': section(words.decisions, decisions),
    },
  };
}

const english: Words = {
  guide: 'Guide',
  reference: 'Reference',
  endpoints: 'Endpoints',
  webhooks: 'Webhooks',
  errors: 'Errors',
  allErrors: 'All error codes',
  api: 'API',
  playground: 'Playground',
  decisions: 'Decisions',
};

const chinese: Words = {
  guide: '指南',
  reference: '接口参考',
  endpoints: '接口',
  webhooks: '回调事件',
  errors: '错误码',
  allErrors: '全部错误码（英文）',
  api: 'API（英文）',
  playground: '演练场（英文）',
  decisions: '设计决策（英文）',
};

/** The sidebars of each locale. */
export function sidebarsOf(docs: string): Record<string, Sidebars> {
  return { root: navigation(docs, english, 'en').sidebars, zh: navigation(docs, chinese, 'zh').sidebars };
}

/** English is what the theme speaks. */
export function inEnglish(docs: string): DefaultTheme.Config {
  return {
    nav: navigation(docs, english, 'en').nav,
    outline: { level: [2, 3] },
    externalLinkIcon: true,
  };
}

export function inChinese(docs: string): LocaleConfig<DefaultTheme.Config>[string] {
  return {
    label: '简体中文',
    lang: 'zh-Hans',
    link: '/zh/',
    description:
      '非官方的腾讯云即时通信 IM 服务端 REST API TypeScript 客户端：每个接口、事件、限制与错误码。',
    themeConfig: {
      nav: navigation(docs, chinese, 'zh').nav,
      outline: { level: [2, 3], label: '本页内容' },
      docFooter: { prev: '上一页', next: '下一页' },
      darkModeSwitchLabel: '外观',
      lightModeSwitchTitle: '切换到浅色模式',
      darkModeSwitchTitle: '切换到深色模式',
      sidebarMenuLabel: '菜单',
      returnToTopLabel: '回到顶部',
      langMenuLabel: '切换语言',
      skipToContentLabel: '跳到正文',
      notFound: {
        title: '页面不存在',
        quote: '链接可能有误，或页面已经移走。',
        linkLabel: '回到首页',
        linkText: '回到首页',
      },
    },
  };
}
