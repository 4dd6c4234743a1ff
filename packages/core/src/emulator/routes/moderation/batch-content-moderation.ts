import { batchContentModeration } from '../../../endpoints/moderation/index.ts';
import { route } from '../../route.ts';
import { verdictOf } from './verdict.ts';

/** Judges several. Assumptions: in the order of the request; each has a verdict. */
export const batchContentModerationRoute = route(batchContentModeration, (world, { Contents }) => ({
  AuditResults: Contents.map(({ ContentId, Content }) => ({
    ErrorCode: 0,
    ErrorInfo: '',
    ContentId,
    ...verdictOf(world, Content),
    SubLabel: '',
    RequestId: world.requestIds.next(),
  })),
}));
