import { addCloudAuditKeywordsRoute } from './add-cloud-audit-keywords.ts';
import { addLocalAuditKeywordsRoute } from './add-local-audit-keywords.ts';
import { batchContentModerationRoute } from './batch-content-moderation.ts';
import { contentModerationRoute } from './content-moderation.ts';
import { deleteCloudAuditKeywordsRoute } from './delete-cloud-audit-keywords.ts';
import { deleteLocalAuditKeywordsRoute } from './delete-local-audit-keywords.ts';
import { getCloudAuditKeywordsRoute } from './get-cloud-audit-keywords.ts';
import { getCloudAuditKeywordsIdsRoute } from './get-cloud-audit-keywords-ids.ts';
import { getLocalAuditKeywordsRoute } from './get-local-audit-keywords.ts';
import { getNoSpeakingRoute } from './get-no-speaking.ts';
import { setNoSpeakingRoute } from './set-no-speaking.ts';

export const moderation = [
  addCloudAuditKeywordsRoute,
  addLocalAuditKeywordsRoute,
  batchContentModerationRoute,
  contentModerationRoute,
  deleteCloudAuditKeywordsRoute,
  deleteLocalAuditKeywordsRoute,
  getCloudAuditKeywordsRoute,
  getCloudAuditKeywordsIdsRoute,
  getLocalAuditKeywordsRoute,
  getNoSpeakingRoute,
  setNoSpeakingRoute,
];
