import { type ClientOptions, createClient, type Transport } from '@tim-rest/core';
import type { Emulator } from '@tim-rest/core/emulator';
import { staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';

/** A client of an emulated app, which tells each answer at once: nothing waits, nothing is tried again, all is checked. */
export function clientOf(emulator: Pick<Emulator, 'fetch'>, options: Partial<ClientOptions> = {}) {
  return createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    origin: 'https://emulator.example',
    transport: fetchTransport({ fetch: emulator.fetch }) as Transport,
    signer: staticSigner('any'),
    limiter: false,
    retry: false,
    responses: 'throw',
    ...options,
  });
}
