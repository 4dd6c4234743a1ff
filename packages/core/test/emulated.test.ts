import { call } from '@tim-rest/core';
import {
  createEmulator,
  type EmulatedGroup,
  type EmulatedOfficialAccount,
  type Emulator,
} from '@tim-rest/core/emulator';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { BEFORE } from './contract/before.ts';
import { endpointNamed, endpoints } from './contract/families.ts';
import { operationOf } from './contract/fixtures.ts';
import { connect } from './contract/support.ts';
import { recordOf } from './records/law/departures.ts';
import type { EndpointRecord, Fields } from './records/records.ts';
import { disagreements } from './records/values.ts';

/** Endpoints that the emulator leaves out, by operation. Every other one it answers. */
const NOT_EMULATED: readonly string[] = [];

/** The examples' own time, in milliseconds. */
const NOW = 1_660_000_000_000;

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

/** Whose group is not there yet. */
const MAKE_GROUPS = ['createGroup', 'importGroup'];

/** One that knows what an example speaks of. */
function emulatorOf(request: Fields, record: EndpointRecord): Emulator {
  const makes = MAKE_GROUPS.includes(record.name);
  const groups = 'GroupId' in request && !makes ? [roomOf(request, record)] : [];
  const officialAccounts = 'Official_Account' in request ? [officialAccountOf(request)] : [];
  const there = { groups, officialAccounts };
  return createEmulator({ sdkAppId: 88888888, admins: ['admin'], ...there, now: () => NOW, strict: true });
}

/** A group as an example speaks of it, a live room where it may be one: everybody whom it names is there. */
function roomOf(request: Fields, { groupTypes }: EndpointRecord): EmulatedGroup {
  const online = accountsIn(request);
  const [Type = 'AVChatRoom'] = (
    ['AVChatRoom', 'Public', 'Private', 'ChatRoom', 'Community'] as const
  ).filter((type) => groupTypes?.[type] ?? true);
  const members = Type === 'AVChatRoom' ? [] : online.map((account) => ({ Member_Account: account }));
  return { GroupId: String(request.GroupId), Type, online, members };
}

/** An official account to which everybody whom an example names has subscribed. */
function officialAccountOf(request: Fields): EmulatedOfficialAccount {
  const OfficialAccountUserID = String(request.Official_Account);
  const subscribers = accountsIn(request).filter((account) => account !== OfficialAccountUserID);
  return { OfficialAccountUserID, Owner_Account: 'owner', Name: 'News', subscribers };
}

/** Whom an example names, each once. */
function accountsIn(request: Fields): string[] {
  const accounts: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const entry of value) walk(entry, name);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, each] of Object.entries(value)) walk(each, inner);
    else if (typeof value === 'string' && /_Account$/.test(name)) accounts.push(value);
  };
  walk(request, '');
  return [...new Set(accounts)];
}
