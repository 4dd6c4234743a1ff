import { createClient, type Region } from '@tim-rest/core';
import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { mute } from './mute.ts';

/** Mutes the accounts that stand on the command line: any number of them. */
const {
  TIM_SDK_APP_ID,
  TIM_IDENTIFIER = 'administrator',
  TIM_SECRET_KEY,
  TIM_REGION,
  TIM_ORIGIN,
} = process.env;
const [GroupId, seconds, ...accounts] = process.argv.slice(2);
try {
  if (!GroupId || !seconds || !accounts.length || !TIM_SECRET_KEY)
    throw new Error('node src/main.ts <room> <seconds> <account>…, with TIM_SECRET_KEY set');
  const client = createClient({
    sdkAppId: Number(TIM_SDK_APP_ID),
    identifier: TIM_IDENTIFIER,
    ...(TIM_ORIGIN ? { origin: TIM_ORIGIN } : { region: TIM_REGION as Region }),
    transport: fetchTransport(),
    signer: secretKeySigner(TIM_SECRET_KEY),
  });
  const { muted, failed } = await mute(client, GroupId, accounts, Number(seconds));
  console.log(`muted: ${muted.length}`);
  for (const { accounts, error } of failed) console.error(`not muted: ${accounts.join(', ')}: ${error}`);
  if (failed.length) process.exitCode = 1;
} catch (error) {
  console.error(`${error}`);
  process.exitCode = 1;
}
