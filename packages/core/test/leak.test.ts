import { buildRequest, type ClientOptions, call } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { secretKeySigner, staticSigner } from '@tim-rest/signer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, type Outage, refusing } from './contract/outages.ts';
import { leaks, printerNames } from './contract/printers.ts';
import { app, connect, transports } from './contract/support.ts';

/** Of the letters of a real one, some of which encoders escape. */
const USER_SIG = `eJ${'CANARY0SIG'.repeat(12)}*CANARY-SIG*__`;
const SECRET_KEY = 'CANARY1KEY'.repeat(6);
const MAX_RESPONSE_BYTES = 4096;

const refusal = (ErrorInfo: string, ActionStatus = 'FAIL') =>
  JSON.stringify({ ActionStatus, ErrorCode: 10004, ErrorInfo });
const quoting = (quote: (userSig: string, address: string) => string) =>
  answering((response, userSig, address) => response.end(refusal(quote(userSig, address), userSig)));
const broken = () => {
  throw new Error(`no luck with ${SECRET_KEY}`, { cause: { SECRET_KEY } });
};

interface Failure {
  readonly code: string;
  readonly when: () => Promise<Outage>;
  readonly options?: Partial<ClientOptions>;
  /** Nothing comes as far as the service. */
  readonly early?: true;
}

const failures: Readonly<Record<string, Failure>> = {
  'a closed port': { code: 'transport.network', when: refusing, early: true },
  'a connection that is reset': {
    code: 'transport.network',
    when: () => answering((response) => response.socket?.resetAndDestroy()),
  },
  'an answer that breaks off': {
    code: 'transport.network',
    when: () =>
      answering((response, userSig) => {
        response.writeHead(200, { 'content-length': 1000 });
        response.write(userSig, () => response.destroy());
      }),
  },
  'a redirect': {
    code: 'transport.redirect',
    when: () =>
      answering((response, userSig, address) => {
        response.writeHead(302, { location: `http://localhost${address}` }).end(userSig);
      }),
  },
  'a page of HTML with status 500': {
    code: 'transport.status',
    when: () =>
      answering((response, _, address) => response.writeHead(500).end(`<a href="${address}">${address}</a>`)),
  },
  'a wait that is too long, after a failure': {
    code: 'transport.timeout',
    when: () => answering((response, _, address) => response.writeHead(503).end(address)),
    options: { retry: () => 1e9 },
  },
  'an answer that is not JSON': {
    code: 'response.malformed',
    when: () => answering((response, _, address) => response.end(`{"ErrorCode":0,"Url":"${address}`)),
  },
  'an answer that is not UTF-8': {
    code: 'response.malformed',
    when: () => answering((response, userSig) => response.end(Buffer.from(`${userSig}\u00ff`, 'latin1'))),
  },
  'an answer of another shape': {
    code: 'response.invalid',
    when: () =>
      answering((response, userSig) =>
        response.end(JSON.stringify({ ErrorCode: 0, BannedAccountList: [userSig], [userSig]: userSig })),
      ),
  },
  'an answer that is too long': {
    code: 'transport.oversize',
    // In two writes, so that its length is not announced.
    when: () =>
      answering((response, userSig) => {
        response.write(userSig);
        response.end(userSig.repeat(100));
      }),
  },
  'ErrorInfo with the UserSig': { code: 'api.10004', when: () => quoting((userSig) => `bad ${userSig}!`) },
  'ErrorInfo with the UserSig, percent-encoded': {
    code: 'api.10004',
    when: () => quoting((userSig) => `bad ${encodeURIComponent(userSig)}`),
  },
  'ErrorInfo with the UserSig, encoded by a stricter encoder': {
    code: 'api.10004',
    when: () =>
      quoting((userSig) => `bad ${userSig.replaceAll('*', '%2A')}, ${userSig.replaceAll('*', '%2a')}`),
  },
  'ErrorInfo with the address': { code: 'api.10004', when: () => quoting((_, address) => `bad ${address}`) },
  'ErrorInfo with the beginning of the query': {
    code: 'api.10004',
    when: () => quoting((userSig) => `bad usersig=${userSig.slice(0, 60)}`),
  },
  'a signer that throws the key': {
    code: 'signer.failed',
    when: refusing,
    options: { signer: broken },
    early: true,
  },
  'a signer that rejects with the key': {
    code: 'signer.failed',
    when: refusing,
    options: { signer: async () => broken() },
    early: true,
  },
  'a signer that gives more than a UserSig': {
    code: 'signer.invalid',
    when: refusing,
    options: { signer: () => ({ value: `${USER_SIG}\n${SECRET_KEY}`, expiresAt: Number.POSITIVE_INFINITY }) },
    early: true,
  },
  'an abort': { code: 'the reason of the caller', when: () => answering(() => {}) },
};

const signers = [
  ['staticSigner', () => staticSigner(USER_SIG)],
  ['secretKeySigner', () => secretKeySigner(SECRET_KEY)],
] as const;

/** A signer, its UserSig, and all that must not be seen. */
async function identity(create: (typeof signers)[number][1]) {
  const signer = create();
  const { value: userSig } = await signer({ ...app, rejected: false });
  return { signer, userSig, secrets: [userSig, USER_SIG, SECRET_KEY] };
}

const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => void unhandled.push(error);
const printed: unknown[] = [];
const outages: Outage[] = [];
beforeAll(() => void process.on('unhandledRejection', onUnhandled));
beforeEach(() => {
  for (const method of ['debug', 'dir', 'error', 'info', 'log', 'trace', 'warn'] as const)
    vi.spyOn(console, method).mockImplementation((...said: unknown[]) => void printed.push(said));
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const { close } of outages.splice(0)) close();
  await new Promise(setImmediate);
  expect({ printed: printed.splice(0), unhandled: unhandled.splice(0) }).toEqual({
    printed: [],
    unhandled: [],
  });
});
afterAll(() => void process.off('unhandledRejection', onUnhandled));

describe.each(signers)('the secrets of %s', (_, create) => {
  describe.each(transports)('under %s', (_, transport) => {
    it.each(Object.entries(failures))('do not leak from %s', async (_, failure) => {
      const { signer, userSig, secrets } = await identity(create);
      const outage = await failure.when();
      outages.push(outage);
      const events: unknown[] = [];
      const client = connect(transport({ maxResponseBytes: MAX_RESPONSE_BYTES }), {
        region: undefined,
        origin: outage.origin,
        signer,
        observe: (event) => void events.push(event),
        ...failure.options,
      });

      const caller = new AbortController();
      if (failure === failures['an abort'])
        void outage.reached.then(() => caller.abort({ code: 'the reason of the caller' }));
      const { signal } = caller;
      const error = await call(client, getGroupBanMember, { GroupId: 'room' }, { signal }).catch(
        (error) => error,
      );

      expect(error).toMatchObject({ code: failure.code });
      expect(outage.seen).toEqual(failure.early ? [] : [userSig]);
      expect(events.length).toBeGreaterThan(0);
      for (const seen of [error, client, ...events]) expect(leaks(seen, secrets)).toEqual([]);
    });
  });

  it('do not leak from what an app has in hand', async () => {
    const { signer, userSig, secrets } = await identity(create);
    const credentials = { ...app, origin: 'https://console.tim.qq.com', userSig, random: 7 };
    const request = buildRequest(getGroupBanMember, { GroupId: 'room' }, credentials);
    const clients = transports.map(([, transport]) => connect(transport(), { signer }));
    for (const value of [signer, request, getGroupBanMember, ...clients])
      expect(leaks(value, secrets)).toEqual([]);
    expect(leaks(request.href(), secrets)).toContain('String');
  });
});

it('would notice: each printer sees something', () => {
  const careless = Object.assign(new Error(USER_SIG, { cause: new Error(USER_SIG) }), { url: USER_SIG });
  expect(leaks(careless, [USER_SIG])).toEqual(printerNames);
  expect(leaks({ deep: [{ [USER_SIG.slice(30, 60)]: 1 }] }, [USER_SIG])).toContain('util.inspect');
});
