// Calls under Sentry, with a UserSig to be found, and prints the envelopes that would be sent, as JSON:
// reported.ts <usersig> <options, as JSON> [hooks]
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import * as Sentry from '@sentry/node';
import { call, createClient } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { getGroupBanMember } from '@tim-rest/core/group';
import { staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { serveEmulator } from '../../emulator-server/src/server.ts';
import { hooks } from '../src/hide.ts';

const [userSig = '', options = '{}', withHooks] = process.argv.slice(2);
const envelopes: string[] = [];
Sentry.init({
  dsn: 'https://key@sentry.example/1',
  tracesSampleRate: 1,
  transport: (transport) =>
    Sentry.createTransport(transport, async ({ body }) => {
      envelopes.push(typeof body === 'string' ? body : new TextDecoder().decode(body));
      return { statusCode: 200 };
    }),
  ...JSON.parse(options),
  ...(withHooks && hooks),
});
const http: typeof import('node:http') = createRequire(import.meta.url)('node:http');

const GroupId = '@TGS#live';
const emulator = createEmulator({ sdkAppId: 1400000000, groups: [{ GroupId, Type: 'AVChatRoom' }] });
const service = serveEmulator(emulator, () => {}).listen(0, '127.0.0.1');
await new Promise((resolve) => service.once('listening', resolve));
const origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;

await Sentry.startSpan({ name: 'job' }, async () => {
  for (const transport of [fetchTransport(), bareTransport()]) {
    const client = createClient({
      sdkAppId: 1400000000,
      identifier: 'administrator',
      origin,
      transport,
      signer: staticSigner(userSig),
      retry: false,
    });
    for (const fault of [
      { headers: {} },
      { drop: 'answer' },
      { status: 503 },
      { errorCode: 10002 },
    ] as const) {
      emulator.inject(fault);
      await call(client, getGroupBanMember, { GroupId }).catch((error) => Sentry.captureException(error));
    }
  }
  // What a program may do of its own.
  const url = `${origin}/v4/x?sdkappid=1&usersig=${userSig}&random=7`;
  await new Promise<void>((resolve) => {
    http.request(url, (incoming) => incoming.resume().on('end', resolve)).end();
  });
  Sentry.addBreadcrumb({ message: `sent to ${url}`, data: { url } });
  Sentry.captureException(new Error(`no answer from ${url}`));
  Sentry.captureMessage(`asked ${url}`);
});
await Sentry.flush(5000);
process.stdout.write(JSON.stringify(envelopes), () => process.exit());
