import { type AnyEndpoint, type Family, fileOf } from '../../contract/families.ts';
import { type EndpointRecord, records } from '../records.ts';
import listed from './departures.json' with { type: 'json' };

/** Where an endpoint does another thing than its record says, and why, by the name of the endpoint. */
export const departures: Readonly<Record<string, Readonly<Record<string, string>>>> = listed;

/** Those that the law of what it does finds, or that the law of its types does. */
export function departuresOf(name: string, law?: 'interface'): string[] {
  const all = Object.keys(departures[name] ?? {});
  return all.filter((difference) => difference.startsWith('interface ') === (law === 'interface'));
}

const byPath = new Map(records);

export function recordOf({ name }: AnyEndpoint, family: Family): EndpointRecord {
  const record = byPath.get(`${family.name}/${fileOf(name)}.json`);
  if (!record) throw new Error(`no record of ${name}`);
  return record;
}
