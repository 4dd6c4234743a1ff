import { type Lists, numbered, SdkAppId } from './list.ts';

export const moderation: Lists = {
  'im_msg_audit_mgr/get_cloud_audit_keywords_ids': (length) => {
    const keywordLists = numbered(length, (i) => ({ ID: `list${i}`, LibName: '' }));
    const CreateTime = '2023-11-15 06:13:20 +0800 CST';
    const items = keywordLists.map((each) => ({ ...each, Describe: '', CreateTime, Suggestion: 'Block' }));
    return { longestPage: 100, input: { SdkAppId, Limit: 100 }, world: { keywordLists }, items };
  },
  'im_msg_audit_mgr/get_cloud_audit_keywords': (length) => {
    const LibID = 'list';
    const words = numbered(length, (i) => ({ Content: `word${i}` }));
    const CreateTime = '2023-11-15 06:13:20';
    const items = words.map(({ Content }, i) => ({ ID: `${i + 1}`, Content, CreateTime }));
    const world = { keywordLists: [{ ID: LibID, words }] };
    return { longestPage: 100, input: { SdkAppId, LibID, Limit: 100 }, world, items };
  },
  'im_msg_audit_mgr/get_local_audit_keywords': (length) => {
    const words = numbered(length, (i) => ({ Keyword: `word${i}`, FilterType: 1, ReplacedContent: '*' }));
    const UpdateTime = '2023-11-15 06:13:20';
    const items = words.map((word, i) => ({ Id: i + 1, WordType: 1, ...word, UpdateTime }));
    const calls = words.map(
      (word) => ['addLocalAuditKeywords', { SdkAppId, LocalAuditWords: [word] }] as const,
    );
    return { longestPage: 100, input: { SdkAppId, Limit: 100 }, calls, items };
  },
};
