import * as v from 'valibot';
import { optional, row, rows } from '../../endpoint/held.ts';
import type { OutcomeRule } from '../../endpoint/rules.ts';
import type { Envelope } from '../../endpoint/schema.ts';

/** An account or a device for which a call failed that is OK as a whole. */
export interface PushFailure {
  /** The user, or the registration ID. */
  To_Account?: string | undefined;
  /** Why: 70107 for an account that does not exist, 90035 for one of the other type. */
  ErrorCode?: number | undefined;
  ErrorInfo?: string | undefined;
}

/** An answer that says for whom the call failed. */
export interface PushOutcome extends Envelope {
  /** For whom it failed; not there where it failed for nobody. `outcomesOf` and `batch` read it. */
  ErrorList?: PushFailure[] | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function pushFailures() {
  return optional(
    rows(
      row<PushFailure>({
        To_Account: optional(v.string()),
        ErrorCode: optional(v.number()),
        ErrorInfo: optional(v.string()),
      }),
    ),
  );
}

/** Whoever is listed has failed. */
export const PUSH_FAILURES = {
  in: 'ErrorList',
  key: 'To_Account',
  code: 'ErrorCode',
  done: [],
  words: 'ErrorInfo',
  unlisted: 'done',
} as const satisfies OutcomeRule<PushOutcome>;
