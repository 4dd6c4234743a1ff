import type { Endpoint, Envelope } from '@tim-rest/core';
import { endpoints, type Family, fileOf } from '../../../packages/core/test/contract/families.ts';
import { type EndpointRecord, records } from '../../../packages/core/test/records/records.ts';
import { rankOf } from '../language/families.ts';

export type AnyEndpoint = Endpoint<Record<string, unknown>, Envelope, unknown>;

/** An endpoint, and what is known of it beside its code. */
export interface Documented {
  readonly endpoint: AnyEndpoint;
  readonly family: Family;
  readonly slug: string;
  readonly operation: string;
  readonly record: EndpointRecord;
}

/** Every endpoint that a family exports, in the order of the reference. One without a record is an error. */
export const documented: readonly Documented[] = endpoints
  .map(([, found, family]) => {
    const endpoint = found as unknown as AnyEndpoint;
    const slug = fileOf(endpoint.name);
    const [, record] = records.find(([path]) => path === `${family.name}/${slug}.json`) ?? [];
    if (!record) throw new Error(`${endpoint.name} has no record`);
    return { endpoint, family, slug, operation: `${endpoint.service}/${endpoint.command}`, record };
  })
  .sort((a, b) => rankOf(a.record.family) - rankOf(b.record.family) || (a.slug < b.slug ? -1 : 1));

/** The endpoints of each family, in the order of the reference. */
export function byFamily(endpoints: readonly Documented[]): [family: string, endpoints: Documented[]][] {
  const families = new Map<string, Documented[]>();
  for (const each of endpoints) {
    const { family } = each.record;
    families.set(family, [...(families.get(family) ?? []), each]);
  }
  return [...families];
}
