import * as Sentry from '@sentry/browser';
import { call, createClient } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { collecting, hooks } from '../src/hide.ts';

/** Calls in a page under Sentry, and gives what would be sent, as text. */
async function report(userSig: string, recipe: 'none' | 'collecting' | 'hooks'): Promise<string> {
  const envelopes: string[] = [];
  Sentry.init({
    dsn: 'https://key@sentry.example/1',
    tracesSampleRate: 1,
    integrations: [Sentry.browserTracingIntegration({ finalTimeout: 3000, idleTimeout: 300 })],
    transport: (options) =>
      Sentry.createTransport(options, async ({ body }) => {
        envelopes.push(typeof body === 'string' ? body : new TextDecoder().decode(body));
        return { statusCode: 200 };
      }),
    ...(recipe === 'hooks' && hooks),
    ...(recipe === 'collecting' && { dataCollection: collecting }),
  });
  const client = createClient({
    sdkAppId: 1400000000,
    identifier: 'viewer',
    origin: location.origin,
    transport: fetchTransport(),
    signer: staticSigner(userSig),
    retry: false,
  });
  const ask = (GroupId: string) => call(client, getGroupBanMember, { GroupId });
  await ask('@TGS#live');
  await ask('@TGS#nowhere').catch((error) => Sentry.captureException(error));
  // Performance entries become spans when the page's own ends.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await Sentry.flush(3000);
  return envelopes.join('\n');
}

Object.assign(globalThis, { report });
