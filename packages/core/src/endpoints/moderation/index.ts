export {
  type AddCloudAuditKeywordsRequest,
  type AddCloudAuditKeywordsResponse,
  addCloudAuditKeywords,
  type NewKeyword,
} from './add-cloud-audit-keywords.ts';
export {
  type AddLocalAuditKeywordsRequest,
  type AddLocalAuditKeywordsResponse,
  addLocalAuditKeywords,
  FilterType,
  type NewLocalKeyword,
  WordType,
} from './add-local-audit-keywords.ts';
export type { ListInput } from './audit-list.ts';
export {
  type AuditedContent,
  type AuditResult,
  type BatchContentModerationRequest,
  type BatchContentModerationResponse,
  batchContentModeration,
} from './batch-content-moderation.ts';
export {
  type ContentModerationRequest,
  type ContentModerationResponse,
  contentModeration,
} from './content-moderation.ts';
export {
  type DeleteCloudAuditKeywordsRequest,
  type DeleteCloudAuditKeywordsResponse,
  type DeletedKeyword,
  deleteCloudAuditKeywords,
} from './delete-cloud-audit-keywords.ts';
export {
  type DeleteLocalAuditKeywordsRequest,
  type DeleteLocalAuditKeywordsResponse,
  deleteLocalAuditKeywords,
  type LocalKeywordName,
} from './delete-local-audit-keywords.ts';
export {
  type GetCloudAuditKeywordsRequest,
  type GetCloudAuditKeywordsResponse,
  getCloudAuditKeywords,
  type Keyword,
} from './get-cloud-audit-keywords.ts';
export {
  type GetCloudAuditKeywordsIdsRequest,
  type GetCloudAuditKeywordsIdsResponse,
  getCloudAuditKeywordsIds,
  type KeywordList,
} from './get-cloud-audit-keywords-ids.ts';
export {
  type GetLocalAuditKeywordsRequest,
  type GetLocalAuditKeywordsResponse,
  getLocalAuditKeywords,
  type LocalKeyword,
} from './get-local-audit-keywords.ts';
export { type GetNoSpeakingRequest, type GetNoSpeakingResponse, getNoSpeaking } from './get-no-speaking.ts';
export { keywordLists } from './keyword-lists.ts';
export { keywords } from './keywords.ts';
export type { AuditLabel } from './labels.ts';
export { localKeywords } from './local-keywords.ts';
export { GlobalMute, type SetNoSpeakingRequest, setNoSpeaking } from './set-no-speaking.ts';
