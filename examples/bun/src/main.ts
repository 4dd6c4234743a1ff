import { createClient, type Region } from '@tim-rest/core';
import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { type BunRequest, serve } from 'bun';
import { badges } from './badges.ts';

const {
  TIM_SDK_APP_ID,
  TIM_IDENTIFIER = 'administrator',
  TIM_SECRET_KEY,
  TIM_REGION,
  TIM_ORIGIN,
} = process.env;
const { SHOP_TOKEN, PORT = '8080' } = process.env;
if (!TIM_SECRET_KEY || !SHOP_TOKEN) {
  console.error('TIM_SECRET_KEY and SHOP_TOKEN have to be set');
  process.exit(1);
}

const client = createClient({
  sdkAppId: Number(TIM_SDK_APP_ID),
  identifier: TIM_IDENTIFIER,
  ...(TIM_ORIGIN ? { origin: TIM_ORIGIN } : { region: TIM_REGION as Region }),
  transport: fetchTransport(),
  signer: secretKeySigner(TIM_SECRET_KEY),
});
const { give, take } = badges(client, SHOP_TOKEN);

const path = '/rooms/:room/badges/:badge';
const server = serve({
  hostname: '127.0.0.1',
  port: Number(PORT),
  // Seconds. A call may take a minute, retries included; Bun would hang up after ten seconds.
  idleTimeout: 90,
  routes: {
    [path]: {
      PUT: (request: BunRequest<typeof path>) => give(request, request.params.room, request.params.badge),
      DELETE: (request: BunRequest<typeof path>) => take(request, request.params.room, request.params.badge),
    },
  },
  fetch: () => Response.json({ error: 'there is nothing here' }, { status: 404 }),
  error(error: Error) {
    console.error(error);
    return Response.json({ error: 'something went wrong here' }, { status: 500 });
  },
});
console.log(`${server.url}`);

process.on('SIGTERM', async () => {
  // Answers what was asked, and takes nothing new.
  await server.stop();
  process.exit(0);
});
