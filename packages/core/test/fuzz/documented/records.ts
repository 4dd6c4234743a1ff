import { type EndpointRecord, records } from '../../records/records.ts';

const byName = new Map(records.map(([, record]) => [record.name, record]));

/** What is documented of an endpoint. */
export function recordOf(name: string): EndpointRecord {
  const record = byName.get(name);
  if (!record) throw new Error(`no record of ${name}`);
  return record;
}
