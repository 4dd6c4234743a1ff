/** What the families of calls are about, in the order of the reference. */
export const familyTitles: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  account: { en: 'Accounts', zh: '账号' },
  profile: { en: 'Profiles', zh: '资料' },
  relation: { en: 'Friends and block lists', zh: '好友与黑名单' },
  follow: { en: 'Followers', zh: '关注' },
  message: { en: 'One-to-one messages', zh: '单聊消息' },
  conversation: { en: 'Conversations', zh: '会话' },
  group: { en: 'Groups and live rooms', zh: '群组与直播群' },
  'group-attribute': { en: 'Group attributes and counters', zh: '群属性与群计数器' },
  'group-message': { en: 'Group messages', zh: '群消息' },
  topic: { en: 'Topics and permission groups', zh: '话题与权限组' },
  'official-account': { en: 'Official accounts', zh: '公众号' },
  robot: { en: 'Robots', zh: '机器人' },
  push: { en: 'Push', zh: '推送' },
  moderation: { en: 'Moderation', zh: '内容审核' },
  operations: { en: 'Operations', zh: '运营管理' },
};

/** Where a family stands in the reference: one that has no title follows, by name. */
export function rankOf(family: string): number {
  return Object.keys(familyTitles).indexOf(family) + 1 || Number.POSITIVE_INFINITY;
}

/** Names of families, in the order of the reference. */
export function inOrder(names: Iterable<string>): string[] {
  return [...new Set(names)].sort((a, b) =>
    rankOf(a) === rankOf(b) ? (a < b ? -1 : 1) : rankOf(a) - rankOf(b),
  );
}
