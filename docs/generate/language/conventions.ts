/** What holds for all calls, in English and in Chinese: the words of the reference's first page. */
export const conventions = {
  aRequest: { en: 'A request', zh: '请求' },
  aRequestOf: {
    en: 'Always a POST of JSON, of `{}` where there is nothing to say, to the host of the region in which the app was created.',
    zh: '一律以 POST 发送 JSON（没有内容时为 `{}`），发往应用创建时所选地域的域名。',
  },
  sdkappid: { en: 'The SDKAppID, from the console.', zh: '控制台中的 SDKAppID。' },
  identifier: {
    en: 'An app admin. Anyone else is refused with 60010.',
    zh: 'App 管理员账号。其他账号会被拒绝（60010）。',
  },
  usersig: { en: 'A UserSig of that admin.', zh: '该管理员的 UserSig。' },
  random: {
    en: 'A random number, 0 to 4294967295, fresh for each request.',
    zh: '随机数，0 到 4294967295，每次请求都不同。',
  },
  contenttype: { en: 'Always `json`.', zh: '固定为 `json`。' },
  secret: {
    en: 'The UserSig stands in the URL. It can do what the admin can do: it belongs in no log, and no redirect is to be followed with it.',
    zh: 'UserSig 在 URL 中，持有它就能执行管理员的一切操作：不要写入日志，也不要带着它跟随重定向。',
  },
  anAnswer: { en: 'An answer', zh: '应答' },
  anAnswerOf: {
    en: 'The HTTP status is 200, whatever the outcome; another one comes from the network in between. The outcome is `ErrorCode`.',
    zh: '无论结果如何，HTTP 状态码都是 200；其他状态码来自中间的网络。结果以 `ErrorCode` 为准。',
  },
  ActionStatus: {
    en: '`OK` or `FAIL`. A few commands leave it out.',
    zh: '`OK` 或 `FAIL`，少数命令不返回。',
  },
  ErrorCode: {
    en: '0: success. Anything else: the reason of the refusal.',
    zh: '0 表示成功，其他值表示被拒绝的原因。',
  },
  ErrorInfo: {
    en: 'The reason in English words. It may be empty or missing.',
    zh: '英文的原因说明，可能为空或缺失。',
  },
  codes: {
    en: 'What each code means is in the [list of error codes](../errors/index.md).',
    zh: '各错误码的含义见[错误码列表](../../errors/index.md)（英文）。',
  },
  hosts: { en: 'Hosts', zh: '域名' },
  region: { en: 'Region', zh: '地域' },
  host: { en: 'Host', zh: '域名' },
  backupHost: { en: 'Backup host', zh: '备用域名' },
  oneRegion: {
    en: 'An app lives in one region, and no other answers for it (60026).',
    zh: '应用只属于一个地域，其他地域不会为它应答（60026）。',
  },
  packages: { en: 'Packages', zh: '包' },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
