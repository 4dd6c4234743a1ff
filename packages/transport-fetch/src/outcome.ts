import type { WireOutcome } from '@tim-rest/core';

export type Failure = Extract<WireOutcome, { ok: false }>;

export const failed = (reason: Failure['reason'], detail?: string): Failure => ({
  ok: false,
  reason,
  detail,
});
