export { type BatchOptions, type BatchResult, batch } from './batch.ts';
export { type Bindable, type Bound, bind } from './bind.ts';
export { type CallOptions, call } from './call.ts';
export { type Client, type ClientOptions, createClient } from './client.ts';
export {
  type BatchEndpoint,
  type BatchRule,
  defineEndpoint,
  type Endpoint,
  type PagedEndpoint,
  type PageRule,
} from './endpoint.ts';
export { type Answer, readResponse } from './envelope.ts';
export {
  ApiError,
  ChatError,
  type ErrorCategory,
  type ErrorCode,
  type ErrorContext,
  type ErrorFacts,
  InputError,
  type Issue,
  type Replay,
  ResponseError,
  SignerError,
  TransportError,
} from './errors/index.ts';
export { type Limiter, perSecond, type Send } from './limit.ts';
export type { CallEvent } from './observe.ts';
export { items, type PageOptions, pages } from './pages.ts';
export { type Region, regions } from './regions.ts';
export { buildRequest, type Credentials, type RequestOptions } from './request.ts';
export { type BackoffOptions, backoff, type RetryPolicy } from './retry.ts';
export { type Envelope, type RequestObject, requestObject, responseObject } from './schema.ts';
export type { UserSig, UserSigProvider, UserSigRequest } from './signing.ts';
export type { Schema } from './validate.ts';
export type { Transport, WireOutcome, WireRequest } from './wire.ts';
