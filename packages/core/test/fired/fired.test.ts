import { call } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { createWebhookHandler, type WebhookRoute } from '@tim-rest/core/webhook';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { BEFORE } from '../contract/before.ts';
import { emulatorOf } from '../contract/emulator-of.ts';
import { events } from '../contract/events.ts';
import { endpointNamed, endpoints } from '../contract/families.ts';
import { connect } from '../contract/support.ts';
import { firing } from '../records/fired.ts';
import { recordOf } from '../records/law/departures.ts';
import { disagreements } from '../records/values.ts';
import { calls } from './calls.ts';
import { users } from './users.ts';
import { APP, openApp, type Scene } from './world.ts';

/** What a scene fires, and by what. */
async function firedBy({ by, options, first, act }: Scene) {
  const app = openApp(options);
  await first?.(app);
  await app.fired();
  await act(app);
  return (await app.fired()).map((each) => ({ by, ...each }));
}

const fired = (await Promise.all([...calls, ...users].map(firedBy))).flat();

it('speaks of each event, and of no other', () => {
  expect(Object.keys(firing).sort()).toEqual(events.map(([name]) => name).sort());
});

it('is what the emulator does: each call and each act that it names fires the event, and no other does', () => {
  const named = Object.entries(firing).flatMap(([name, { calls = [], user = [], emulator = [] }]) =>
    [...calls, ...user.map((act) => `as.${act}`), ...emulator].map((by) => `${by} fires ${name}`),
  );
  const seen = new Set(fired.map(({ by, name }) => `${by} fires ${name}`));
  expect([...seen].sort()).toEqual(named.sort());
});

it('has a scene for each call that there is, where it fires something', () => {
  const names = endpoints.map(([name]) => name);
  expect(calls.map(({ by }) => by).filter((by) => !names.includes(by))).toEqual([]);
});

describe.each(endpoints)('%s, as in its examples', (name, endpoint, family) => {
  const record = recordOf(endpoint, family);

  it('fires nothing that is not said of it', async () => {
    const handler = () => Response.json({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' });
    for (const { request } of record.examples) {
      const emulator = emulatorOf(request, record, {
        webhooks: { handler, token: APP.token, timeoutMs: APP.timeoutMs },
      });
      const client = connect(fetchTransport({ fetch: emulator.fetch }), { limiter: false, retry: false });
      for (const [earlier, input] of BEFORE[name] ?? []) await call(client, endpointNamed(earlier), input);
      await emulator.settled();
      const before = emulator.webhooks.length;
      await call(client, endpoint, request);
      await emulator.settled();
      const commands = emulator.webhooks.slice(before).map(({ command }) => command);
      const said = events.filter(([event]) => firing[event]?.calls?.includes(name));
      expect(said.map(([, { command }]) => command)).toEqual(expect.arrayContaining(commands));
      expect(emulator.webhooks.filter(({ failure }) => failure)).toEqual([]);
    }
  });
});

describe.each(events)('%s', (name, event, record) => {
  const bodies = fired.filter((each) => each.name === name).map(({ body }) => body);

  it('has a body as it is documented, and nothing else in it', () => {
    const faults = bodies.flatMap((body) => [...disagreements(body, record.body)]);
    expect(faults).toEqual([]);
    expect(bodies.length > 0).toBe(Object.keys(firing[name] ?? {}).length > 0);
  });

  it('reaches a handler by raise()', async () => {
    const told: unknown[] = [];
    const route: WebhookRoute = { event, handle: (body) => void told.push(body) };
    const handler = createWebhookHandler({ ...APP, handlers: [route] });
    const emulator = createEmulator({
      sdkAppId: APP.sdkAppId,
      webhooks: { handler, token: APP.token, timeoutMs: APP.timeoutMs, events: [] },
    });
    for (const { body } of record.examples) await emulator.raise(event as never, body as never);
    expect(told).toHaveLength(record.examples.length);
    expect(emulator.webhooks.map(({ command }) => command)).toEqual(record.examples.map(() => event.command));
  });
});
