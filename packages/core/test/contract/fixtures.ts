import type { Region } from '@tim-rest/core';
import documented from '../../src/errors/codes.json' with { type: 'json' };
import { type EndpointRecord, records } from '../records/records.ts';
import { type AnyEndpoint, endpoints } from './families.ts';
import regionTable from './regions.json' with { type: 'json' };

/** What the contract tests need of a record. */
export interface Fixture {
  readonly operation: string;
  /** No `response`: none is documented. */
  readonly examples: EndpointRecord['examples'];
  readonly samples: EndpointRecord['samples'];
  /** No `category`: the page tells none, and the table of codes is held to the records elsewhere. */
  readonly errors: { codes: readonly { code: number; category?: string; text: string }[] };
  readonly facts: { idempotent: boolean; quota: number | null };
}

function read(record: EndpointRecord): Fixture {
  const { examples, samples, errors, idempotent, quota } = record;
  const codes = errors.map(({ code, category, meaning }) => ({
    code,
    ...(category !== undefined && { category }),
    text: meaning,
  }));
  return {
    operation: operationOf(record),
    examples,
    samples,
    errors: { codes },
    facts: { idempotent, quota },
  };
}

const byOperation = new Map(endpoints.map(([, endpoint]) => [operationOf(endpoint), endpoint]));

/** Of the records whose endpoint exists; the others wait for theirs. */
export const fixtures: readonly Fixture[] = records
  .map(([, record]) => read(record))
  .filter(({ operation }) => byOperation.has(operation));

/** Where each region answers, by the documented table and the newer pages. */
export const regions = regionTable as readonly { region: Region; host: string; origin: string }[];

/** The codes that any command may answer. */
export const publicCodes = documented.filter(({ code }) => code >= 60_000 && code < 80_000);

export function operationOf({ service, command }: { service: string; command: string }): string {
  return `${service}/${command}`;
}

/** A body of an answer as the endpoint reads it: an integer of 64 bits is a bigint. */
export function readBy({ codec }: AnyEndpoint, body: object): unknown {
  return (codec?.read ?? JSON.parse)(JSON.stringify(body));
}

export function endpointOf({ operation }: Fixture): AnyEndpoint {
  const endpoint = byOperation.get(operation);
  if (!endpoint) throw new Error(`no endpoint for the fixture of ${operation}`);
  return endpoint;
}
