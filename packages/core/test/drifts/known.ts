import { endpoints, fileOf } from '../contract/families.ts';
import { recordOf } from '../records/law/departures.ts';
import { differences } from '../records/law/differences.ts';
import type { EndpointRecord } from '../records/records.ts';

/** An endpoint as it is today. */
export interface Known {
  readonly name: string;
  readonly path: string;
  readonly record: EndpointRecord;
  /** Where it departs from its record, and is meant to. */
  readonly departures: readonly string[];
}

/** All endpoints, by the file that each stands in. */
export const known: ReadonlyMap<string, Known> = new Map(
  endpoints.map(([name, endpoint, family]) => {
    const path = `${family.name}/${fileOf(name)}.ts`;
    const record = recordOf(endpoint, family);
    return [path, { name, path, record, departures: [...differences(endpoint, record)] }];
  }),
);
