import { fileOf } from '../../../packages/core/test/contract/families.ts';
import { type EventRecord, eventRecords } from '../../../packages/core/test/records/events.ts';
import { rankOf } from '../language/families.ts';

/** An event, and the name of its page. */
export interface DocumentedEvent {
  readonly record: EventRecord;
  readonly slug: string;
}

/** Every event, in the order of the reference. */
export const documentedEvents: readonly DocumentedEvent[] = eventRecords
  .map(([, record]) => ({ record, slug: fileOf(record.name) }))
  .sort((a, b) => rankOf(a.record.family) - rankOf(b.record.family) || (a.slug < b.slug ? -1 : 1));

/** The events of each family, in the order of the reference. */
export function eventsByFamily(): readonly (readonly [family: string, events: readonly DocumentedEvent[]])[] {
  const families = [...new Set(documentedEvents.map(({ record }) => record.family))];
  return families.map((family) => [
    family,
    documentedEvents.filter(({ record }) => record.family === family),
  ]);
}
