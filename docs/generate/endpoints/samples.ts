import { ApiError, call, createClient, type WireRequest } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { staticSigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import type { Sample } from '../facts/fact.ts';
import type { AnyEndpoint } from './endpoints.ts';

/** What went over the wire. */
export interface Exchange {
  /** The path and the query, with neither a UserSig nor chance in it. */
  readonly target: string;
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly request: unknown;
  readonly response: { readonly ErrorCode: number };
}

/** The day of all samples. */
const NOW = Date.UTC(2025, 11, 31, 12);

/** Makes the call of a sample with the real client, and keeps what is sent and answered. */
export async function run(endpoint: AnyEndpoint, sample: Sample): Promise<Exchange> {
  const emulator = createEmulator({ sdkAppId: 1400000000, groups: sample.groups, now: () => NOW });
  const send = bareTransport({ fetch: emulator.fetch });
  let sent: WireRequest | undefined;
  let answer = '';
  const client = createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    region: 'singapore',
    signer: staticSigner('UserSig'),
    transport: async (request) => {
      sent = request;
      const outcome = await send(request);
      if (outcome.ok) answer = outcome.text;
      return outcome;
    },
  });
  await call(client, endpoint, { ...sample.input }).catch((error) => {
    if (!(error instanceof ApiError)) throw error;
  });
  if (!sent || !answer) throw new Error(`${endpoint.name}: "${sample.title}" sent nothing, or got no answer`);
  const { host, pathname, search } = new URL(sent.href());
  return {
    target: (pathname + search)
      .replace(/usersig=[^&]*/, 'usersig=…')
      .replace(/random=\d+/, 'random=4294967295'),
    host,
    headers: sent.headers,
    request: JSON.parse(sent.body),
    response: JSON.parse(answer),
  };
}
