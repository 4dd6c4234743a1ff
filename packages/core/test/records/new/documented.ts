import type { EndpointRecord, Page, Partial, Row } from '../records.ts';

/** A record, with what only the writer reads of it. */
export interface Documented extends EndpointRecord {
  readonly summary: string;
  readonly plan: string | null;
  readonly docs: string | null;
  /** What the answer has beside its own fields, where that is something else than what those of calls have. */
  readonly envelope?: readonly string[];
  /** Fields that stand in the URL. */
  readonly query?: readonly (Omit<Row, 'field'> & { readonly name: string })[];
  readonly page: (Page & { readonly end?: { readonly except?: readonly unknown[] } }) | null;
  readonly batch: (NonNullable<EndpointRecord['batch']> & { readonly ordered?: boolean }) | null;
  readonly partial:
    | (Partial & { readonly settled?: readonly number[]; readonly pending?: readonly number[] })
    | null;
}

/** The two bodies of a call. */
export type Side = 'request' | 'response';

/** A field with the fields inside it. */
export interface Field {
  readonly name: string;
  readonly row: Row;
  readonly members: readonly Field[];
}

const ENVELOPE = ['ActionStatus', 'ErrorCode', 'ErrorInfo', 'ErrorDisplay'];

/** The fields of a body; of an answer, those beside the envelope. */
export function fieldsOf(record: Documented, side: Side): readonly Field[] {
  const fields = treeOf(record[side], '');
  if (side === 'response') return fields.filter(({ name }) => !(record.envelope ?? ENVELOPE).includes(name));
  const query = record.query?.map(({ name, ...row }) => ({
    name,
    row: { field: name, ...row },
    members: [],
  }));
  return [...fields, ...(query ?? [])];
}

function treeOf(rows: readonly Row[], base: string): readonly Field[] {
  const start = base && `${base}.`;
  return rows
    .filter(({ field }) => field.startsWith(start) && /^\w+$/.test(field.slice(start.length)))
    .map((row) => ({
      name: row.field.slice(start.length),
      row,
      members: treeOf(rows, isList(row) ? `${row.field}[]` : row.field),
    }));
}

export function isList({ type }: Row): boolean {
  return type.split('|').includes('array');
}

/** The integers of 64 bits in a body, each as a path through lists: `GroupCounter.Value`. */
export function int64In(rows: readonly Row[]): string[] {
  return rows.filter(({ int64 }) => int64).map(({ field }) => field.replaceAll('[]', ''));
}

/** How many entries a list takes: a call's, or those that make sense. */
export function mostOf({ field, maxItems }: Row, { batch }: Documented): number | undefined {
  return maxItems ?? (batch?.list === field ? batch.max : undefined);
}

/** By what the service tells a message from its repetition: made up where a caller has none. */
export function isFresh({ row }: Field, { command }: Documented): boolean {
  const words = `${row.meaning} ${row.constraint ?? ''}`;
  return row.max === 2 ** 32 - 1 && /dedup/.test(words) && !command.startsWith('import');
}

/** What is sent for the first page, where a caller does not say. */
export function firstOf({ name, row }: Field, { page, request }: Documented): unknown {
  if (!page || !row.required || row.field !== name || !request.includes(row)) return undefined;
  return page.kind === 'offset' && page.offset === name ? 0 : page.first?.[name];
}

/** May a caller leave the field out? */
export function isOptional(field: Field, record: Documented): boolean {
  return !field.row.required || isFresh(field, record) || firstOf(field, record) !== undefined;
}

/** What the messages of several commands have in common, and their parts: written once, by hand. */
export function sharedOf({ row, members }: Field): 'msgBody' | 'offlinePushInfo' | undefined {
  if (row.ref === 'offlinePushInfo') return row.ref;
  // Where the content has rows of its own, it is of one kind of message only.
  const isOpen = members.find(({ name }) => name === 'MsgContent')?.members.length === 0;
  return row.ref === 'msgBody' && isOpen ? row.ref : undefined;
}
