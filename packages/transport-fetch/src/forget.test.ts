import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { bareTransport } from './bare.ts';
import { fetchTransport } from './index.ts';

const names = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  performance.clearResourceTimings();
});

it.each([
  ['fetchTransport', fetchTransport],
  ['bareTransport', bareTransport],
] as const)('%s leaves no entry of its own in the timeline, and those of others', async (_, transport) => {
  const server = createServer(({ url }, outgoing) => {
    if (url?.includes('drop')) outgoing.destroy();
    else outgoing.end('{}');
  }).listen(0, '127.0.0.1');
  closing.push(() => server.close().closeAllConnections());
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await (await fetch(`${origin}/theirs`)).text();
  const send = transport();
  for (const path of ['/v4/ours', '/v4/drop'])
    await send({
      operation: 'a/b',
      label: 'POST',
      href: () => `${origin}${path}?usersig=CANARY`,
      headers: {},
      body: '{}',
    });
  // An entry of another comes after ours.
  await (await fetch(`${origin}/theirs/too`)).text();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(names()).toEqual(['/theirs', '/theirs/too']);
});
