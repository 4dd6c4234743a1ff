import type { Endpoint, Envelope } from '@tim-rest/core';
import { endpoints, type Family, fileOf } from '../../../packages/core/test/contract/families.ts';
import type { Facts } from '../facts/fact.ts';

export type AnyEndpoint = Endpoint<Record<string, unknown>, Envelope, unknown>;

/** An endpoint, and what is known of it beside its code. */
export interface Documented {
  readonly endpoint: AnyEndpoint;
  readonly family: Family;
  readonly slug: string;
  readonly operation: string;
  readonly facts: Facts;
}

/** Every endpoint that a family exports. One without a file of facts is an error. */
export async function readEndpoints(): Promise<Documented[]> {
  return Promise.all(
    endpoints.map(async ([, found, family]) => {
      const endpoint = found as unknown as AnyEndpoint;
      const slug = fileOf(endpoint.name);
      const { default: facts } = await import(`../facts/${slug}.ts`);
      return { endpoint, family, slug, operation: `${endpoint.service}/${endpoint.command}`, facts };
    }),
  );
}
