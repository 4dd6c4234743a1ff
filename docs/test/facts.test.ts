import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { endpointOf, fixtures } from '../../packages/core/test/contract/fixtures.ts';
import { readEndpoints } from '../generate/endpoints/endpoints.ts';

const documented = await readEndpoints();
const shared = ['fact', 'fields', 'plans'];

it('has no facts of an endpoint that is gone', () => {
  const files = readdirSync(new URL('../generate/facts', import.meta.url)).map((file) => file.slice(0, -3));
  const slugs = documented.map(({ slug }) => slug);
  expect(files.filter((file) => !shared.includes(file)).sort()).toEqual(slugs.sort());
});

it('lists the error codes that the official page lists', () => {
  for (const fixture of fixtures) {
    const { facts } = documented.find(({ operation }) => operation === fixture.operation) ?? {};
    const codes = facts?.codes.map(({ code }) => code);
    expect(codes, endpointOf(fixture).name).toEqual(fixture.errors.codes.map(({ code }) => code));
  }
});
