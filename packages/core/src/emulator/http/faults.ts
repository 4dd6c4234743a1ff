import { InputError } from '../../errors/index.ts';
import { checkOptions, type OptionRule } from '../../options/options.ts';

/**
 * Something that goes wrong, once or oftener. It has at least one effect, and may have several: a late 503 that
 * breaks off, say. A call meets one fault, the oldest that is due.
 */
export interface Fault {
  /** Which calls: `service/command`, a command alone, or a pattern for `service/command`. Default: all. */
  readonly operation?: string | RegExp;
  /** How many calls; default 1. `Infinity`: all from now on. */
  readonly times?: number;
  /** How many calls to let pass before, other faults' calls included; default 0. */
  readonly after?: number;
  /** The service acts, and answers, so many milliseconds late. `Infinity`: never, for all that a test will wait. */
  readonly delayMs?: number;
  /**
   * Where the connection is lost: before the service has `request`, so that it does nothing; before its `answer`
   * goes out, so that it has acted and nobody knows; or in the middle of the answer's `body`.
   */
  readonly drop?: 'request' | 'answer' | 'body';
  /** The service refuses with this code, and does nothing. */
  readonly errorCode?: number;
  /** The text that goes with `errorCode`. */
  readonly errorInfo?: string;
  /** An HTTP status, and an HTML page unless there is an `errorCode` or a `body`. The service does nothing. */
  readonly status?: number;
  /** A body in place of any other. The service does nothing. */
  readonly body?: string;
  /** Headers of the answer, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body ends, in good order, after so many characters. */
  readonly truncate?: number;
}

const EFFECTS = ['delayMs', 'drop', 'errorCode', 'status', 'body', 'headers', 'truncate'] as const;

const isCount = (value: number) => Number.isInteger(value) && value >= 0;
const count: OptionRule = [isCount, 'a whole number'];
const text: OptionRule = [(value: unknown) => typeof value === 'string', 'text'];

const RULES: Readonly<Record<string, OptionRule>> = {
  operation: [
    (value: unknown) => typeof value === 'string' || value instanceof RegExp,
    'service/command, a command, or a pattern',
  ],
  times: [
    (value: number) => value === Number.POSITIVE_INFINITY || isCount(value),
    'a whole number or Infinity',
  ],
  after: count,
  delayMs: [(value: unknown) => typeof value === 'number' && value >= 0, 'milliseconds, from 0'],
  drop: [(value: string) => ['request', 'answer', 'body'].includes(value), "'request', 'answer' or 'body'"],
  errorCode: [(value: unknown) => Number.isInteger(value) && value !== 0, 'an error code, which is not 0'],
  errorInfo: text,
  status: [
    (value: number) => Number.isInteger(value) && value >= 200 && value < 600,
    'an HTTP status, 200 to 599',
  ],
  body: text,
  headers: [isHeaders, 'names and values of HTTP headers'],
  truncate: count,
};

/** The faults that wait for their calls, oldest first. */
export class Faults {
  #waiting: { fault: Fault; after: number; times: number }[] = [];

  add(fault: Fault): void {
    checkOptions('inject', fault, RULES);
    if (!EFFECTS.some((effect) => fault?.[effect] !== undefined))
      throw new InputError('inject', [{ path: '', expected: `one of ${EFFECTS.join(', ')}` }]);
    this.#waiting.push({ fault: { ...fault }, after: fault.after ?? 0, times: fault.times ?? 1 });
  }

  /** The fault that this call meets, used up by one. */
  next(operation: string): Fault | undefined {
    const concerned = this.#waiting.filter(({ fault }) => concerns(fault, operation));
    const met = concerned.find(({ after, times }) => after === 0 && times > 0);
    for (const entry of concerned) if (entry.after > 0) entry.after -= 1;
    if (met) met.times -= 1;
    this.#waiting = this.#waiting.filter(({ times }) => times > 0);
    return met?.fault;
  }
}

function concerns({ operation: wanted }: Fault, operation: string): boolean {
  if (wanted === undefined) return true;
  if (typeof wanted === 'string') return wanted === operation || operation.endsWith(`/${wanted}`);
  // Not `test`, which a pattern with the flag g answers differently each time.
  return operation.search(wanted) >= 0;
}

function isHeaders(value: unknown): boolean {
  try {
    return Boolean(new Headers(value as HeadersInit));
  } catch {
    return false;
  }
}
