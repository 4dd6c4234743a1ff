export { type DeduplicationStore, memoryStore } from './dedupe.ts';
export {
  type AnsweredEvent,
  type AnyWebhookEvent,
  defineWebhookEvent,
  type WebhookAnswer,
  type WebhookBody,
  type WebhookEvent,
} from './event.ts';
export * from './events/index.ts';
export { createWebhookHandler, type WebhookHandler, type WebhookRuntime } from './handler.ts';
export { type OnFailure, on, type WebhookContext, type WebhookRoute } from './on.ts';
export type { WebhookFallback, WebhookHandlerOptions } from './options.ts';
export type { WebhookReport } from './report.ts';
export { createWebhookRequest, type WebhookRequestOptions } from './request.ts';
export { verifyWebhook, type WebhookCredentials, type WebhookVerification } from './verify.ts';
