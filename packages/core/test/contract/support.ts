import { type ClientOptions, createClient, type Transport } from '@tim-rest/core';
import { secretKeySigner, verifyUserSig } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

/** The app and the admin of the seeds' sample URLs. */
export const app = { sdkAppId: 88888888, identifier: 'admin', secretKey: 'the-secret-key-of-a-test' };

export const HOST = 'adminapisgp.im.qcloud.com';

export const transports = [
  ['fetchTransport', fetchTransport],
  ['bareTransport', bareTransport],
] as const;

/** The whole stack as an app builds it, without retries: a test sees each request once. */
export function connect(transport: Transport, options: Partial<ClientOptions> = {}) {
  const { sdkAppId, identifier, secretKey } = app;
  const region = 'singapore' as const;
  const signer = secretKeySigner(secretKey);
  return createClient({ sdkAppId, identifier, region, transport, signer, retry: false, ...options });
}

/** A request as it came in. */
export interface Arrival {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
}

type Answer = object | ((body: never) => object);

/** The service on msw, for one test file. What no test expects is an error. */
export function mockService() {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  return {
    /** Answers any request to one URL: a `Response` as it is, anything else as JSON. Gives what came in. */
    answer(operation: string, answer: Answer, host = HOST): readonly Arrival[] {
      const arrivals: Arrival[] = [];
      server.use(
        http.all(`https://${host}/v4/${operation}`, async ({ request }) => {
          const text = await request.text();
          const { method, headers } = request;
          arrivals.push({ method, headers, text, url: new URL(request.url) });
          const said = typeof answer === 'function' ? answer(JSON.parse(text) as never) : answer;
          return said instanceof Response ? said : HttpResponse.json(said as Record<string, never>);
        }),
      );
      return arrivals;
    },
  };
}

/** All that an iterator gives. */
export async function collect<T>(iterator: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of iterator) all.push(each);
  return all;
}

/** The one request that came in. */
export function only(arrivals: readonly Arrival[]): Arrival {
  expect(arrivals).toHaveLength(1);
  return arrivals[0] as Arrival;
}

/** The URL of the documentation: these parameters, each once and in its range, and no others. */
export function expectDocumentedUrl({ url }: Arrival, host: string, operation: string, admin = app): void {
  expect(`${url.origin}${url.pathname}${url.hash}`).toBe(`https://${host}/v4/${operation}`);
  const { usersig = '', random, ...rest } = Object.fromEntries(url.searchParams);
  expect([...url.searchParams.keys()].sort()).toEqual([
    'contenttype',
    'identifier',
    'random',
    'sdkappid',
    'usersig',
  ]);
  expect(rest).toEqual({ sdkappid: `${admin.sdkAppId}`, identifier: admin.identifier, contenttype: 'json' });
  expect(random).toMatch(/^(0|[1-9]\d*)$/);
  expect(Number(random)).toBeLessThanOrEqual(4_294_967_295);
  expect(verifyUserSig(usersig, admin)).toMatchObject({ ok: true });
}
