import { createClient, type Region } from '@tim-rest/core';
import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { backend } from './backend.ts';
import { listen } from './listen.ts';
import { Sessions } from './sessions.ts';

const {
  TIM_SDK_APP_ID,
  TIM_IDENTIFIER = 'administrator',
  TIM_SECRET_KEY,
  TIM_REGION,
  TIM_ORIGIN,
} = process.env;
const { PORT = '8788', ROOMS = '' } = process.env;
if (!TIM_SECRET_KEY || !ROOMS) {
  console.error('TIM_SECRET_KEY and ROOMS have to be set');
  process.exit(1);
}

const client = createClient({
  sdkAppId: Number(TIM_SDK_APP_ID),
  identifier: TIM_IDENTIFIER,
  ...(TIM_ORIGIN ? { origin: TIM_ORIGIN } : { region: TIM_REGION as Region }),
  transport: fetchTransport(),
  signer: secretKeySigner(TIM_SECRET_KEY),
});
const sessions = new Sessions();
const origin = await listen(backend(client, sessions), Number(PORT));
const code = sessions.invite({ name: 'moderator', rooms: ROOMS.split(',') });
console.log(`Sign in, once: ${origin}/sign-in?code=${code}`);
