import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebhookHandler, memoryStore } from '@tim-rest/core/webhook';
import { archive } from './archive.ts';
import { listenerOf } from './listener.ts';

const { TIM_SDK_APP_ID, WEBHOOK_TOKEN, WEBHOOK_PATH, ARCHIVE = 'archive.jsonl', PORT = '8789' } = process.env;
if (!TIM_SDK_APP_ID || !WEBHOOK_TOKEN || !WEBHOOK_PATH) {
  console.error('TIM_SDK_APP_ID, WEBHOOK_TOKEN and WEBHOOK_PATH have to be set');
  process.exit(1);
}

const listener = listenerOf(
  createWebhookHandler({
    sdkAppId: Number(TIM_SDK_APP_ID),
    token: WEBHOOK_TOKEN.split(' '),
    handlers: archive(ARCHIVE),
    deduplicate: memoryStore(),
    observe: (report) => {
      if (report.type !== 'handled') console.warn(report);
    },
  }),
);
const server = createServer((incoming, outgoing) => {
  const [path] = incoming.url?.split('?') ?? [];
  if (path === WEBHOOK_PATH) listener(incoming, outgoing);
  else outgoing.writeHead(404).end();
});
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`Listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
// What has been begun is written to its end.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
