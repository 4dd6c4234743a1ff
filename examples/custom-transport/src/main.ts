import { createClient, type Region } from '@tim-rest/core';
import { bannedMembers } from '@tim-rest/core/group';
import { secretKeySigner } from '@tim-rest/signer';
import { Agent } from 'undici';
import { logged } from './logged.ts';
import { undiciTransport } from './undici-transport.ts';

/** Prints who is banned from a room, over one connection that is kept. */
const {
  TIM_SDK_APP_ID,
  TIM_IDENTIFIER = 'administrator',
  TIM_SECRET_KEY,
  TIM_REGION,
  TIM_ORIGIN,
} = process.env;
const [GroupId] = process.argv.slice(2);
const dispatcher = new Agent({ connections: 1, keepAliveTimeout: 30_000 });
try {
  if (!GroupId || !TIM_SECRET_KEY) throw new Error('node src/main.ts <room>, with TIM_SECRET_KEY set');
  const client = createClient({
    sdkAppId: Number(TIM_SDK_APP_ID),
    identifier: TIM_IDENTIFIER,
    ...(TIM_ORIGIN ? { origin: TIM_ORIGIN } : { region: TIM_REGION as Region }),
    transport: logged(undiciTransport({ dispatcher }), (line) => console.error(line)),
    signer: secretKeySigner(TIM_SECRET_KEY),
  });
  for await (const { Member_Account } of bannedMembers(client, { GroupId })) console.log(Member_Account);
} catch (error) {
  console.error(`${error}`);
  process.exitCode = 1;
} finally {
  await dispatcher.close();
}
