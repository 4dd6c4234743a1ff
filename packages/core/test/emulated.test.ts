import { call } from '@tim-rest/core';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { BEFORE } from './contract/before.ts';
import { emulatorOf } from './contract/emulator-of.ts';
import { endpointNamed, endpoints } from './contract/families.ts';
import { operationOf } from './contract/fixtures.ts';
import { connect } from './contract/support.ts';
import { recordOf } from './records/law/departures.ts';
import { disagreements } from './records/values.ts';

/** Endpoints that the emulator leaves out, by operation. Every other one it answers. */
const NOT_EMULATED: readonly string[] = [];

const examples = endpoints.flatMap(([name, endpoint, family]) => {
  const record = recordOf(endpoint, family);
  return record.examples.map(({ request }, n) => ({
    what: `${name}, example ${n + 1}`,
    endpoint,
    record,
    request,
  }));
});
const isEmulated = ({ endpoint }: (typeof examples)[number]) => !NOT_EMULATED.includes(operationOf(endpoint));

it('leaves out no endpoint that is gone', () => {
  const operations = endpoints.map(([, endpoint]) => operationOf(endpoint));
  expect(NOT_EMULATED.filter((operation) => !operations.includes(operation))).toEqual([]);
});

describe.each(examples.filter(isEmulated))('$what', ({ endpoint, record, request }) => {
  it('succeeds on the emulator, with an answer of the documented form', async () => {
    const emulator = emulatorOf(request, record);
    const client = connect(fetchTransport({ fetch: emulator.fetch }), { limiter: false, responses: 'throw' });
    for (const [name, earlier] of BEFORE[endpoint.name] ?? [])
      await call(client, endpointNamed(name), earlier);
    const answer = await call(client, endpoint, request);
    expect(emulator.requests.at(-1)?.operation).toBe(operationOf(endpoint));
    const faults = [...disagreements(answer, record.response)].map(({ kind, path }) => `${kind} ${path}`);
    expect(faults).toEqual([]);
  });
});

it.each(examples.filter((example) => !isEmulated(example)))(
  '$what is left out',
  async ({ endpoint, record, request }) => {
    const emulator = emulatorOf(request, record);
    await call(connect(fetchTransport({ fetch: emulator.fetch })), endpoint, request).catch(() => {});
    expect([10003, 60009]).toContain(emulator.requests[0]?.errorCode);
  },
);
