import { createClient, type Region } from '@tim-rest/core';
import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { moderate, printBans } from './moderate.ts';
import { app, GroupId, openRoom } from './room.ts';

const MEANING: Readonly<Record<string, string>> = {
  TIM_SDK_APP_ID: "the app's id, from the console",
  TIM_SECRET_KEY: "the app's secret key, from the console",
  TIM_REGION: 'china, singapore, seoul, tokyo, frankfurt, silicon-valley, jakarta or riyadh',
  TIM_GROUP_ID: 'the group whose banned members are read',
};

const flags = process.argv.slice(2);
if (flags.length === 0) await demo();
else if (flags.join() === '--live') await live(process.env);
else {
  console.error('The demo takes one flag: --live, for the read-only part against the real service.');
  process.exitCode = 1;
}

/** Everything, against a service in memory: the same client, with another fetch under its transport. */
async function demo(): Promise<void> {
  const { sdkAppId, identifier, secretKey } = app;
  const client = createClient({
    sdkAppId,
    identifier,
    region: 'singapore',
    transport: fetchTransport({ fetch: openRoom().fetch }),
    signer: secretKeySigner(secretKey),
  });
  await moderate(client, GroupId, console.log);
}

/** The part that only reads, against the real service. */
async function live(env: NodeJS.ProcessEnv): Promise<void> {
  const { TIM_SDK_APP_ID, TIM_SECRET_KEY, TIM_REGION, TIM_GROUP_ID, TIM_IDENTIFIER = 'administrator' } = env;
  const required = { TIM_SDK_APP_ID, TIM_SECRET_KEY, TIM_REGION, TIM_GROUP_ID };
  const missing = Object.entries(required).filter(([, value]) => !value);
  if (missing.length || !TIM_SECRET_KEY || !TIM_GROUP_ID) {
    console.error('The live part needs these environment variables, which are not set:');
    for (const [name] of missing) console.error(`  ${name.padEnd(15)} ${MEANING[name]}`);
    console.error('Optional: TIM_IDENTIFIER, an app admin; default administrator.');
    process.exitCode = 1;
    return;
  }
  try {
    const client = createClient({
      sdkAppId: Number(TIM_SDK_APP_ID),
      identifier: TIM_IDENTIFIER,
      region: TIM_REGION as Region,
      transport: fetchTransport(),
      signer: secretKeySigner(TIM_SECRET_KEY),
    });
    console.log('Banned members, 20 a page');
    await printBans(client, TIM_GROUP_ID, console.log);
  } catch (error) {
    console.error(`${error}`);
    process.exitCode = 1;
  }
}
