import { ApiError, call, createClient, type WireRequest } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { staticSigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import type { EndpointRecord, Scene } from '../../../packages/core/test/records/records.ts';
import type { Language } from '../language/language.ts';
import { fence, json } from '../markdown.ts';
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

/** Makes the call of a scene with the real client, and keeps what is sent and answered. */
export async function run(endpoint: AnyEndpoint, scene: Scene): Promise<Exchange> {
  const emulator = createEmulator({ ...scene.world, sdkAppId: 1400000000, now: () => NOW });
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
  await call(client, endpoint, { ...scene.input }).catch((error) => {
    if (!(error instanceof ApiError)) throw error;
  });
  if (!sent || !answer) throw new Error(`${endpoint.name}: "${scene.title}" sent nothing, or got no answer`);
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

/** The scenes and what became of them, or else the bodies of the record's examples. */
export function sampleSection(
  { scenes, examples }: EndpointRecord,
  exchanges: readonly Exchange[],
  { say, told }: Language,
): string[] {
  if (scenes)
    return [
      say('samplesOf'),
      ...scenes.flatMap(({ title }, at) => [`### ${told(title)}`, ...exchanged(exchanges[at] as Exchange)]),
    ];
  const bodies = examples.flatMap(({ origin, request, response }, at) => [
    `### ${say(/^https:/.test(origin) ? 'documentedExample' : 'inventedExample')}${examples.length > 1 ? ` (${at + 1})` : ''}`,
    fence('json', json(request)),
    ...(response ? [fence('json', json(response))] : []),
  ]);
  return [say('examplesOf'), ...bodies];
}

function exchanged({ target, host, headers, request, response }: Exchange): string[] {
  const head = [`POST ${target} HTTP/1.1`, `host: ${host}`];
  for (const [name, value] of Object.entries(headers)) head.push(`${name}: ${value}`);
  return [fence('http', `${head.join('\n')}\n\n${json(request)}`), fence('json', json(response))];
}
