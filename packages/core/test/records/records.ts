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

/** What is documented of one operation: `records/<family>/<name>.json`. */
export interface EndpointRecord {
  readonly name: string;
  readonly family: string;
  readonly service: string;
  readonly command: string;
  readonly idempotent: boolean;
  readonly quota: number | null;
  readonly groupTypes: Readonly<Record<string, unknown>> | null;
  readonly batch: { readonly list: string; readonly max: number } | null;
  readonly page: Page | null;
  readonly pagination: string | null;
  readonly partial: Partial | null;
  readonly query?: readonly { readonly name: string }[];
  readonly request: readonly Row[];
  readonly response: readonly Row[];
  readonly errors: readonly { code: number; category?: string; meaning: string }[];
  /** No `response`: none is documented. */
  readonly examples: readonly { origin: string; request: Fields; response?: Fields }[];
  readonly samples: readonly { side: 'request' | 'response'; sample: Fields; origin: string }[];
  readonly confidence: 'high' | 'medium' | 'low';
}

const folder = new URL('../../records/', import.meta.url);

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}

/** Each record, and where it lies: `group/ban-group-member.json`. */
export const records: readonly (readonly [path: string, record: EndpointRecord])[] = readdirSync(folder, {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(name, folder)).map((file) => `${name}/${file}`))
  .map((path) => [path, readJson<EndpointRecord>(path)]);
