import { readdirSync, readFileSync } from 'node:fs';

export type Fields = Record<string, unknown>;

/** One field of a body, as the page describes it. `field` is a path: `MemberList[].Marks`. */
export interface Row {
  readonly field: string;
  /** One of them, or several joined by `|`: the first is what to send, a reader takes all. */
  readonly type: string;
  readonly items?: string;
  /** Of a nested field: whenever its parent is there. */
  readonly required: boolean;
  readonly constraint: string | null;
  readonly meaning: string;
  readonly min?: number;
  readonly max?: number;
  readonly maxBytes?: number;
  readonly maxItems?: number;
  readonly values?: readonly unknown[];
  readonly unit?: string;
  readonly int64?: true;
  readonly ref?: string;
  /** What the text begins with. */
  readonly prefix?: string;
}

export interface Page {
  readonly kind: 'cursor' | 'offset' | 'special';
  readonly items: string;
  readonly limit?: string | null;
  readonly carry?: Readonly<Record<string, string>>;
  readonly first?: Fields;
  /** `except`: it ends on any value but these. */
  readonly end?: {
    readonly field: string;
    readonly values: readonly unknown[];
    readonly except?: readonly unknown[];
  };
  readonly offset?: string;
  readonly total?: string;
  readonly rule?: string;
}

export interface Partial {
  readonly list: string;
  readonly id: string | null;
  readonly code: string | null;
  readonly info: string | null;
  readonly success: readonly unknown[] | null;
  /** Codes of an entry that was as it should be before. */
  readonly settled?: readonly unknown[];
  /** Codes of one that waits for somebody. */
  readonly pending?: readonly unknown[];
  readonly missing: 'failed' | 'succeeded' | 'skipped' | null;
  readonly requestList: string | null;
  readonly requestId: string | null;
}

/** A call that the reference makes, with the real client, to the emulator. */
export interface Scene {
  readonly title: string;
  readonly input: Fields;
  /** What there is when the call arrives: options of the emulator. */
  readonly world: Fields;
}

/** A parameter of the URL that only this operation has. */
export interface QueryRow {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly constraint: string | null;
  readonly meaning: string;
  readonly values?: readonly unknown[];
}

/** What is documented of one operation: `records/<family>/<name>.json`. */
export interface EndpointRecord {
  readonly name: string;
  readonly family: string;
  readonly service: string;
  readonly command: string;
  readonly title: string;
  readonly summary: string;
  readonly groupTypes: Readonly<Record<string, boolean>> | null;
  readonly groupTypesNote?: string;
  /** Who may call it. */
  readonly caller?: string;
  readonly plan: string | null;
  readonly idempotent: boolean;
  readonly idempotencyNote: string;
  readonly quota: number | null;
  readonly quotaNote?: string;
  readonly batch: { readonly list: string; readonly max: number } | null;
  readonly batchNote: string | null;
  readonly page: Page | null;
  readonly pagination: string | null;
  readonly partial: Partial | null;
  readonly partialNote: string | null;
  readonly query?: readonly QueryRow[];
  readonly request: readonly Row[];
  readonly response: readonly Row[];
  readonly limits: readonly string[];
  readonly errors: readonly { code: number; category?: string; meaning: string }[];
  /** No `response`: none is documented. */
  readonly examples: readonly { origin: string; request: Fields; response?: Fields }[];
  readonly samples: readonly { side: 'request' | 'response'; sample: Fields; origin: string }[];
  /** The official page in English. */
  readonly docs: string | null;
  readonly sources: readonly string[];
  readonly confidence: 'high' | 'medium' | 'low';
  readonly notes: string | null;
  /** Where the official pages are wrong, silent, or at odds with each other: the notes, in sentences of their own. */
  readonly traps?: readonly string[];
  readonly scenes?: readonly Scene[];
}

const folder = new URL('../../records/', import.meta.url);

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}

/** Where those of webhook events lie, beside the families. */
export const EVENTS = 'webhook';

/** Each record of an operation, and where it lies: `group/ban-group-member.json`. */
export const records: readonly (readonly [path: string, record: EndpointRecord])[] = readdirSync(folder, {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && entry.name !== EVENTS)
  .flatMap(({ name }) => filesIn(name))
  .map((path) => [path, readJson<EndpointRecord>(path)]);

/** The files of a folder of records, by their path. */
export function filesIn(path: string): string[] {
  return readdirSync(new URL(path, folder)).map((file) => `${path}/${file}`);
}
