/** The words of the pages of webhook events, in English and in Chinese. */
export const webhooks = {
  webhooks: { en: 'Webhook events', zh: '回调事件' },
  webhooksOf: {
    en: 'Every event that the service tells your server of.',
    zh: '服务会通知你的服务器的全部事件。',
  },
  webhooksFrom: {
    en: 'Made from the records of what is documented. How to take them, and what the signature does not cover, is in the [guide](../../guide/webhooks.md).',
    zh: '由文档记录生成。如何接收它们，以及签名不包含什么，见[指南](../../guide/webhooks.md)。',
  },
  event: { en: 'Event', zh: '事件' },
  whatItTells: { en: 'What it tells', zh: '含义' },
  phase: { en: 'Phase', zh: '阶段' },
  before: { en: 'before the fact', zh: '事前' },
  after: { en: 'after the fact', zh: '事后' },
  decides: { en: 'The answer counts', zh: '应答起作用' },
  firedBy: { en: 'In the emulator', zh: '在模拟器中' },
  firedByOf: {
    en: 'In the [emulator](../../guide/webhooks.md#test-a-bot-without-an-account) each is fired by a call of your server, by a user (`as()` is `emulator.as(account)`), or by `emulator.raise`; what fires is tried by tests.',
    zh: '在[模拟器](../../guide/webhooks.md#没有账号也能测试机器人)中，每个事件由你的服务器的调用、用户的操作（`as()` 即 `emulator.as(account)`）或 `emulator.raise` 触发；由什么触发经过测试验证。',
  },
  inTheUrl: { en: 'In the URL', zh: 'URL 参数' },
  body: { en: 'Body', zh: '请求体' },
  answer: { en: 'Answer', zh: '应答' },
  unread: {
    en: 'The service does not look at the answer: a handler returns nothing, and this is filled in.',
    zh: '服务不看应答：处理函数什么都不返回，这些字段会自动填写。',
  },
  examples: { en: 'Examples', zh: '示例' },
  notAllRead: {
    en: 'Confidence: {1}. Not all of this could be read on the official page.',
    zh: '可信度：{1}。本页内容未能全部在官方文档中得到确认。',
  },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
