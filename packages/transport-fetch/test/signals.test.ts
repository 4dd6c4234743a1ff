import { call, createClient } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { type Fetch, failure, giving, move, nowhere, post, serve, text, transports } from './support.ts';

const never: Fetch = () => new Promise(() => {});
const throwing = () => {
  throw new Error('no');
};

describe.each(transports)('%s heeds a signal', (_, create) => {
  it('that has no reason', async () => {
    const listeners: (() => void)[] = [];
    const signal = {
      aborted: false,
      addEventListener: (_: string, listener: () => void) => listeners.push(listener),
    };
    const request = post(nowhere, { signal: signal as unknown as AbortSignal });
    const outcome = move(create({ fetch: never }), request);
    signal.aborted = true;
    for (const listener of listeners) listener();
    expect(await outcome).toEqual(failure('aborted'));
  });

  it.each<[string, object]>([
    ['has no methods', {}],
    ['throws at each', { addEventListener: throwing, removeEventListener: throwing }],
    ['throws at everything', new Proxy({}, { get: throwing, has: throwing })],
  ])('that %s as far as it can', async (_, signal) => {
    const request = post(nowhere, { signal: signal as AbortSignal });
    expect(await move(create({ fetch: giving(new Response('{}')) }), request)).toEqual(text('{}'));
  });

  describe('where AbortController is jsdom’s and fetch Node’s', () => {
    const mixed = () => {
      const { window } = new JSDOM();
      vi.stubGlobal('AbortController', window.AbortController);
      vi.stubGlobal('AbortSignal', window.AbortSignal);
      return new window.AbortController();
    };

    it('a call is answered', async () => {
      const origin = await serve((_, response) => void response.end('{"ErrorCode":0,"NextOffset":0}'));
      const { signal } = mixed();
      expect(await move(create(), post(origin, { signal }))).toEqual(text('{"ErrorCode":0,"NextOffset":0}'));
      const app = { sdkAppId: 1400000000, identifier: 'administrator', origin };
      const signer = () => ({ value: 'a-user-sig', expiresAt: Number.POSITIVE_INFINITY });
      const client = createClient({ ...app, transport: create(), signer, retry: false });
      expect(await call(client, getGroupBanMember, { GroupId: '@TGS#a' })).toMatchObject({ NextOffset: 0 });
    });

    it('and left', async () => {
      const leaving = mixed();
      const origin = await serve(() => leaving.abort());
      const request = post(origin, { signal: leaving.signal });
      expect(await move(create(), request)).toEqual(failure('aborted'));
    });
  });
});
