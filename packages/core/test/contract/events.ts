import * as webhook from '@tim-rest/core/webhook';
import { type EventRecord, eventRecords } from '../records/events.ts';

/** What belongs to one event: the export, and what is documented of it. */
export type Documented = readonly [
  exportName: string,
  event: webhook.AnyWebhookEvent,
  record: EventRecord,
  file: string,
];

/** Each event that the entry exports, with its record. */
export const events: readonly Documented[] = Object.entries(webhook).flatMap(([name, value]) => {
  if (typeof value !== 'object') return [];
  const event = value as unknown as webhook.AnyWebhookEvent;
  const found = eventRecords.find(([, { command }]) => command === event.command);
  if (!found) throw new Error(`no record of ${event.command}`);
  const [path, record] = found;
  const file = `webhook/events/${path.slice('webhook/'.length).replace('.json', '.ts')}`;
  return [[name, event, record, file] as const];
});
