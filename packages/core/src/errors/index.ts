export { ApiError } from './api-error.ts';
export type { ErrorCategory, Replay } from './catalogue.ts';
export { ChatError, type ErrorCode, type ErrorContext, type ErrorFacts } from './chat-error.ts';
export { InputError } from './input-error.ts';
export type { Issue } from './issue.ts';
export { LimiterError } from './limiter-error.ts';
export { ResponseError } from './response-error.ts';
export { SignerError } from './signer-error.ts';
export { TransportError } from './transport-error.ts';
