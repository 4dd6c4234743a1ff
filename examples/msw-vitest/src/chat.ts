import { type Client, createClient, type Region } from '@tim-rest/core';
import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';

/** The app's client, made of its environment. Tests use it as it is: what is replaced is the network. */
export function connect(env: Record<string, string | undefined>): Client {
  const { TIM_SDK_APP_ID, TIM_IDENTIFIER = 'administrator', TIM_SECRET_KEY, TIM_REGION } = env;
  if (!TIM_SECRET_KEY) throw new Error('TIM_SECRET_KEY is not set');
  return createClient({
    sdkAppId: Number(TIM_SDK_APP_ID),
    identifier: TIM_IDENTIFIER,
    region: TIM_REGION as Region,
    transport: fetchTransport(),
    signer: secretKeySigner(TIM_SECRET_KEY),
  });
}
