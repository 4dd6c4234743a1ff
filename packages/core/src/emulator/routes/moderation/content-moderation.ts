import { contentModeration } from '../../../endpoints/moderation/index.ts';
import { route } from '../../route.ts';
import { verdictOf } from './verdict.ts';

/** Judges one. Assumption: audio and video have an id and no verdict, and no webhook brings one. */
export const contentModerationRoute = route(contentModeration, (world, { ContentType, Content }) => ({
  RequestId: world.requestIds.next(),
  ...((ContentType === 'Text' || ContentType === 'Image') && verdictOf(world, Content)),
}));
