import { EVENTS, type Fields, filesIn, type Row, readJson } from './records.ts';

/** What is documented of one webhook event: `records/webhook/<family>/<name>.json`. */
export interface EventRecord {
  readonly name: string;
  readonly family: string;
  readonly command: string;
  readonly phase: 'before' | 'after';
  readonly title: string;
  readonly summary: string;
  readonly groupTypes: Readonly<Record<string, boolean>> | null;
  readonly urlParameters: readonly string[];
  /** What the service posts. */
  readonly body: readonly Row[];
  /** What it takes for an answer. */
  readonly answer: readonly Row[];
  /** Whether it looks at the answer at all. */
  readonly answerUsed: boolean;
  /** The values of `ErrorCode` that an answer may have: single ones, and a range for codes of one's own. */
  readonly answerCodes: {
    readonly values: readonly number[];
    readonly from?: number;
    readonly to?: number;
  } | null;
  readonly examples: readonly { readonly origin: string; readonly body: Fields; readonly answer: Fields }[];
  /** The official page in English. */
  readonly docs: string | null;
  readonly sources: readonly string[];
  readonly confidence: 'high' | 'medium' | 'low';
  readonly notes: string | null;
  /** What takes people by surprise. */
  readonly traps: readonly string[];
}

/** Each of them, and where it lies: `webhook/group/group-after-member-exit.json`. */
export const eventRecords: readonly (readonly [path: string, record: EventRecord])[] = filesIn(EVENTS)
  .flatMap(filesIn)
  .map((path) => [path, readJson<EventRecord>(path)]);
