import type { ErrorCategory } from './catalogue.ts';
import type { ErrorCode, ErrorFacts } from './chat-error.ts';

/** What fails may do better next time, and nothing was sent; what breaks its contract will again. */
export function failureFacts(code: ErrorCode, category?: ErrorCategory): ErrorFacts {
  return code.endsWith('failed') ? { code, category: 'server', replay: 'refused' } : { code, category };
}
