import { call } from '@tim-rest/core';
import { createEmulator, type EmulatedGroup, type Emulator } from '@tim-rest/core/emulator';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { endpointNamed, endpoints } from './contract/families.ts';
import { operationOf } from './contract/fixtures.ts';
import { connect } from './contract/support.ts';
import { recordOf } from './records/law/departures.ts';
import type { Fields } from './records/records.ts';
import { disagreements } from './records/values.ts';

/** Endpoints that the emulator leaves out, by operation. Every other one it answers. */
const NOT_EMULATED: readonly string[] = [];

/** What examples speak of is there after these calls, by the name of the endpoint. */
const BEFORE: Readonly<
  Record<string, (request: Fields) => readonly (readonly [name: string, input: Fields])[]>
> = {
  adminMsgWithdraw: sent,
  getKeyValues: sent,
  modifyC2cMsg: sent,
  setKeyValues: sent,
};

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
    const emulator = emulatorOf(request);
    const client = connect(fetchTransport({ fetch: emulator.fetch }), { limiter: false, responses: 'throw' });
    for (const [name, input] of BEFORE[endpoint.name]?.(request) ?? [])
      await call(client, endpointNamed(name), input);
    const answer = await call(client, endpoint, request);
    expect(emulator.requests.at(-1)).toMatchObject({ operation: operationOf(endpoint), errorCode: 0 });
    const faults = [...disagreements(answer, record.response)].map(({ kind, path }) => `${kind} ${path}`);
    expect(faults).toEqual([]);
  });
});

it.each(examples.filter((example) => !isEmulated(example)))(
  '$what is left out',
  async ({ endpoint, request }) => {
    const emulator = emulatorOf(request);
    await call(connect(fetchTransport({ fetch: emulator.fetch })), endpoint, request).catch(() => {});
    expect([10003, 60009]).toContain(emulator.requests[0]?.errorCode);
  },
);

/** One that knows what an example speaks of. */
function emulatorOf(request: Fields): Emulator {
  const groups = 'GroupId' in request ? [roomOf(request)] : [];
  return createEmulator({ sdkAppId: 88888888, admins: ['admin'], groups, now: () => NOW, strict: true });
}

/** A live room as an example speaks of it: everybody whom it names is there. */
function roomOf(request: Fields): EmulatedGroup {
  const accounts: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const entry of value) walk(entry, name);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, each] of Object.entries(value)) walk(each, inner);
    else if (typeof value === 'string' && /_Account$/.test(name)) accounts.push(value);
  };
  walk(request, '');
  return { GroupId: String(request.GroupId), Type: 'AVChatRoom', online: [...new Set(accounts)] };
}

/** Sends the message that a request names by its key. */
function sent({ From_Account, To_Account, MsgKey }: Fields): (readonly [name: string, input: Fields])[] {
  const [MsgSeq, MsgRandom] = String(MsgKey).split('_').map(Number);
  const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];
  return [['sendMsg', { From_Account, To_Account, MsgSeq, MsgRandom, MsgBody, SupportMessageExtension: 1 }]];
}
