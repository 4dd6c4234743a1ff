export { type Bindable, type Bound, bind } from './call/bind.ts';
export { type CallOptions, call } from './call/call.ts';
export { type Client, type ClientOptions, createClient } from './client/client.ts';
export { type Region, regions } from './client/regions.ts';
export { type ChangedOptions, withOptions } from './client/with-options.ts';
export { type Codec, type Content, queryFields } from './endpoint/codec.ts';
export {
  type BatchEndpoint,
  defineEndpoint,
  type Endpoint,
  type PagedEndpoint,
} from './endpoint/endpoint.ts';
export { int64Fields } from './endpoint/int64.ts';
export type { BatchRule, OutcomeRule, PageRule } from './endpoint/rules.ts';
export { type Envelope, type RequestObject, requestObject, responseObject } from './endpoint/schema.ts';
export type { Schema } from './endpoint/validate.ts';
export type { FieldName } from './endpoints/shared/field-name.ts';
export type { MsgContents, MsgElement } from './endpoints/shared/message-body.ts';
export type {
  CustomContent,
  FaceContent,
  FileContent,
  ImageContent,
  ImageInfo,
  LocationContent,
  RelayContent,
  RelayedMsg,
  SoundContent,
  StreamChunk,
  StreamContent,
  TextContent,
  VideoContent,
} from './endpoints/shared/message-elements.ts';
export type { AndroidPushInfo, ApnsPushInfo, OfflinePushInfo } from './endpoints/shared/offline-push-info.ts';
export type { ReceivedMsgElement } from './endpoints/shared/received-msg-body.ts';
export {
  ApiError,
  ChatError,
  type ErrorCategory,
  type ErrorCode,
  type ErrorContext,
  type ErrorFacts,
  errorFromJSON,
  InputError,
  type Issue,
  LimiterError,
  type Replay,
  ResponseError,
  SignerError,
  TransportError,
} from './errors/index.ts';
export { type BatchOptions, batch } from './lists/batch.ts';
export { type BatchesOptions, type BatchPart, batches, type Streamed } from './lists/batches.ts';
export { chunks } from './lists/chunks.ts';
export { items } from './lists/items.ts';
export type { PageOptions } from './lists/list-request.ts';
export { type BatchResult, outcomesOf } from './lists/outcomes.ts';
export { pages } from './lists/pages.ts';
export { type Limit, type Limiter, paced, perSecond, type Send } from './plugins/limiter.ts';
export type { CallEvent } from './plugins/observer.ts';
export { type BackoffOptions, backoff, type RetryPolicy } from './plugins/retry.ts';
export type { UserSig, UserSigProvider, UserSigRequest } from './plugins/signer.ts';
export type { Transport, WireOutcome, WireRequest } from './plugins/transport.ts';
export { type Answer, readResponse } from './wire/envelope.ts';
export { buildRequest, type Credentials, type RequestOptions } from './wire/request.ts';
