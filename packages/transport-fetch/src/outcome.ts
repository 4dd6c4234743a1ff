import type { WireOutcome } from '@tim-rest/core';

export type Failure = Extract<WireOutcome, { ok: false }>;

export const failed = (reason: Failure['reason']): Failure => ({ ok: false, reason });
