import { createClient } from '@tim-rest/core';
import { secretKeySigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { exportBans } from './export.ts';

/** sysexits.h: a failure that passes. */
const TEMPORARY = 75;

const [GroupId, from = '0'] = Deno.args;
const secretKey = Deno.env.get('TIM_SECRET_KEY');
if (!GroupId || !secretKey) {
  console.error('deno task export <room> [from] >> bans.csv, with TIM_SDK_APP_ID and TIM_SECRET_KEY set');
  Deno.exit(64);
}
try {
  const origin = Deno.env.get('TIM_ORIGIN');
  const client = createClient({
    sdkAppId: Number(Deno.env.get('TIM_SDK_APP_ID')),
    identifier: Deno.env.get('TIM_IDENTIFIER') ?? 'administrator',
    // Another region is another host: deno.json has to allow it.
    ...(origin ? { origin } : { region: 'singapore' }),
    transport: bareTransport(),
    signer: secretKeySigner(secretKey),
  });
  const interruption = await exportBans(client, GroupId, Number(from), (line) => console.log(line));
  if (interruption) {
    console.error(`${interruption.error}`);
    console.error(`The rest: deno task export '${GroupId}' ${interruption.from} >> bans.csv`);
    Deno.exit(interruption.error.retryable ? TEMPORARY : 1);
  }
} catch (error) {
  console.error(`${error}`);
  Deno.exit(1);
}
