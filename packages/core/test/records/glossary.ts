import type { EventRecord } from './events.ts';
import { type EndpointRecord, readJson } from './records.ts';

/** English texts of the records, and what they are in Chinese. */
export const glossary = readJson<Readonly<Record<string, string>>>('glossary.json');

/** A text of a record in Chinese. A law sees to it that none is missing. */
export function inChinese(text: string): string {
  return glossary[text] ?? text;
}

/** What a record says in words: all that the reference shows of it, but for names and code. */
export function* textsOf(record: EndpointRecord): Generator<string> {
  const { title, summary, groupTypesNote, caller, plan, idempotencyNote, quotaNote, batchNote } = record;
  const { page, pagination, partialNote, limits, notes, traps = [], scenes = [], errors } = record;
  const rows = [...(record.query ?? []), ...record.request, ...record.response];
  const texts = [
    ...[title, summary, groupTypesNote, caller, plan, idempotencyNote, quotaNote, batchNote],
    ...[page?.rule, pagination, partialNote, ...limits, notes, ...traps],
    ...scenes.map((scene) => scene.title),
    ...errors.map(({ meaning }) => meaning),
    ...rows.flatMap(({ constraint, meaning }) => [constraint, meaning]),
  ];
  for (const text of texts) if (text) yield text;
}

/** The same of a webhook event. */
export function* textsOfEvent({ title, summary, traps, body, answer }: EventRecord): Generator<string> {
  yield* [title, summary, ...traps];
  for (const { constraint, meaning } of [...body, ...answer]) {
    if (constraint) yield constraint;
    yield meaning;
  }
}
