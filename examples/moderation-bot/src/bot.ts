import {
  alertRequestOverLimit,
  createWebhookHandler,
  groupAfterNewMemberJoin,
  groupBeforeSendMsg,
  groupOnMemberStateChange,
  on,
  type WebhookHandler,
} from '@tim-rest/core/webhook';
import { paceOf } from './client.ts';
import type { Env } from './env.ts';
import { isRefused } from './filter.ts';
import { setMarks } from './marks.ts';
import { strike } from './strikes.ts';
import { seenBy } from './tally.ts';

/** Of 10,100 to 10,200, which reach the writer's app. */
const REFUSAL = { ErrorCode: 10_101, ErrorInfo: 'This may not be said here.' };

let bot: WebhookHandler | undefined;

/** Made at an isolate's first request, and kept. */
export function botOf(env: Env): WebhookHandler {
  const refuse = on(
    groupBeforeSendMsg,
    (message, { waitUntil }) => {
      if (!isRefused(env, message)) return {};
      // The answer has no time for it.
      waitUntil?.(strike(env, message.GroupId, message.From_Account).catch(console.error));
      return REFUSAL;
    },
    // What nobody could judge passes: a room that falls silent is worse.
    { onFailure: {} },
  );
  const comeBack = on(groupOnMemberStateChange, async ({ GroupId, EventType, MemberList }) => {
    if (EventType === 'Online') await setMarks(env, GroupId, MemberList);
  });
  const join = on(groupAfterNewMemberJoin, async ({ GroupId, Type, NewMemberList }) => {
    if (Type === 'AVChatRoom') await setMarks(env, GroupId, NewMemberList);
  });
  const slowDown = on(alertRequestOverLimit, ({ Command, Limit }) => paceOf(env).slowDown(Command, Limit));

  bot ??= createWebhookHandler({
    sdkAppId: Number(env.TIM_SDK_APP_ID),
    token: env.WEBHOOK_TOKEN.split(' '),
    handlers: [refuse, comeBack, join, slowDown],
    deduplicate: seenBy(env),
    observe: (report) => {
      if (report.type !== 'handled') console.warn(report);
    },
  });
  return bot;
}
