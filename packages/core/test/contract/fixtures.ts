import { readdirSync, readFileSync } from 'node:fs';
import type { Region } from '@tim-rest/core';
import documented from '../../src/errors/codes.json' with { type: 'json' };
import { type AnyEndpoint, endpoints } from './families.ts';
import regionTable from './fixtures/regions.json' with { type: 'json' };

type Fields = Record<string, unknown>;

/** What is documented of one operation: one file in `fixtures/`. Every `origin` says where it was taken from. */
export interface Fixture {
  readonly operation: string;
  /** No `response`: none is documented. */
  readonly examples: readonly { origin: string; request: Fields; response?: Fields }[];
  readonly errors: { origin: string; codes: readonly { code: number; category: string; text: string }[] };
  readonly facts: { origin: string; idempotent: boolean; quota: number };
}

const folder = new URL('fixtures/', import.meta.url);

export const fixtures: readonly Fixture[] = readdirSync(folder)
  .filter((name) => name !== 'regions.json')
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

/** Where each region answers, by the seeds' table and the newer pages. */
export const regions = regionTable as readonly { region: Region; host: string; origin: string }[];

/** The codes that any command may answer: facts/protocol.md 3.1. */
export const publicCodes = documented.filter(({ code }) => code >= 60_000 && code < 80_000);

export const operationOf = ({ service, command }: { service: string; command: string }): string =>
  `${service}/${command}`;

export function endpointOf({ operation }: Fixture): AnyEndpoint {
  const [, endpoint] = endpoints.find(([, each]) => operationOf(each) === operation) ?? [];
  if (!endpoint) throw new Error(`no endpoint for the fixture of ${operation}`);
  return endpoint;
}
