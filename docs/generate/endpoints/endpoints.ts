import type { Endpoint, Envelope } from '@tim-rest/core';
import * as group from '@tim-rest/core/group';
import type { Facts } from '../facts/fact.ts';

export type AnyEndpoint = Endpoint<Record<string, unknown>, Envelope, unknown>;

/** An endpoint, and what is known of it beside its code. */
export interface Documented {
  readonly endpoint: AnyEndpoint;
  readonly slug: string;
  readonly operation: string;
  readonly facts: Facts;
}

/** Every endpoint that an entry exports. One without a file of facts is an error. */
export async function readEndpoints(): Promise<Documented[]> {
  const endpoints = Object.values<object>(group).filter(
    (value): value is AnyEndpoint => 'service' in value && 'command' in value,
  );
  return Promise.all(
    endpoints.map(async (endpoint) => {
      const slug = endpoint.command.replaceAll('_', '-');
      const { default: facts } = await import(`../facts/${slug}.ts`);
      return { endpoint, slug, operation: `${endpoint.service}/${endpoint.command}`, facts };
    }),
  );
}
