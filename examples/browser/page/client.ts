import { type Client, createClient } from '@tim-rest/core';
import { cachedSigner, remoteSigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';

/** Who is signed in, as the backend says. */
export interface Me {
  readonly sdkAppId: number;
  readonly name: string;
  readonly rooms: readonly string[];
}

export async function whoAmI(): Promise<Me> {
  return (await ask('/me')).json();
}

/** A client of the page's own server: it asks that for its tickets, and sends everything to it. */
export function connect({ sdkAppId, name }: Me): Client {
  const signer = remoteSigner(async ({ signal }) =>
    (await ask('/token', { method: 'POST', signal: signal ?? null })).json(),
  );
  return createClient({
    sdkAppId,
    identifier: name,
    origin: location.origin,
    transport: bareTransport(),
    signer: cachedSigner(signer, { renewBeforeSeconds: 60 }),
  });
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(response.status === 401 ? 'Please sign in.' : `HTTP ${response.status}`);
  return response;
}
