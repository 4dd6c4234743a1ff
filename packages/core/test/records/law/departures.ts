import { type AnyEndpoint, type Family, fileOf } from '../../contract/families.ts';
import { type EndpointRecord, records } from '../records.ts';
import listed from './departures.json' with { type: 'json' };

/** Where an endpoint does another thing than its record says, and why, by the name of the endpoint. */
export const departures: Readonly<Record<string, Readonly<Record<string, string>>>> = listed;

const byPath = new Map(records);

export function recordOf({ name }: AnyEndpoint, family: Family): EndpointRecord {
  const record = byPath.get(`${family.name}/${fileOf(name)}.json`);
  if (!record) throw new Error(`no record of ${name}`);
  return record;
}
