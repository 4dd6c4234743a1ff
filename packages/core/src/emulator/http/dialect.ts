import type { Envelope } from '../../endpoint/schema.ts';

/** What a service says to a request that is not what it takes, and what stands in its envelope. */
export interface Dialect {
  /** The code for a field that is missing or wrong. */
  readonly wrong: number;
  /**
   * Codes for single fields, by name or by path (`A[].B`), and for the body as a whole (``), each also for one kind of fault alone,
   * by what the schema expects (`A[].B: string`). Of several that fit the longest counts; the others have `wrong`.
   */
  readonly fields?: Readonly<Record<string, number>>;
  /** Codes for fields that are missing, where those are others. */
  readonly missing?: Readonly<Record<string, number>>;
  /** The code for a list that is too long; default: `wrong`. */
  readonly tooMany?: number;
  /** The code for what is not JSON; default 60003. */
  readonly notJson?: number;
  /** The code for a command that it does not have; default 60009, as for a service that is not there. */
  readonly unknown?: number;
  /** What its envelope leaves out. */
  readonly without?: 'ActionStatus' | 'ErrorInfo';
  /** Whether its envelope has `ErrorDisplay`. */
  readonly display?: true;
}

/** The envelope of a success, or of a refusal, which always says why. */
export function envelopeOf({ without, display }: Dialect, ErrorCode = 0, ErrorInfo = ''): Envelope {
  return {
    ...(without !== 'ActionStatus' && { ActionStatus: ErrorCode ? 'FAIL' : 'OK' }),
    ErrorCode,
    ...((ErrorCode || without !== 'ErrorInfo') && { ErrorInfo }),
    ...(display && { ErrorDisplay: '' }),
  };
}
