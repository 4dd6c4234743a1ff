import type { Envelope } from '../endpoint/schema.ts';
import { InputError } from '../errors/index.ts';
import { sleep } from '../util/deadline.ts';
import { parse, readBody } from './http/body.ts';
import { envelopeOf } from './http/dialect.ts';
import { dialectOf } from './http/dialects.ts';
import { type Fault, Faults } from './http/faults.ts';
import { admit, operationOfUrl, requirePost } from './http/gate.ts';
import { readInput, withQuery } from './http/input.ts';
import { type EmulatedRequest, Kept } from './http/kept.ts';
import { Quotas } from './http/quotas.ts';
import { connectionLost, replaces, respond } from './http/respond.ts';
import { type EmulatorOptions, readOptions } from './options.ts';
import { Refusal } from './refusal.ts';
import { codecOf, routeOf } from './routes/index.ts';
import { countedBy } from './routes/operations/counted.ts';
import type { EmulatedBroadcast } from './state/broadcasts.ts';
import type { DevicePlatform, DeviceStatus } from './state/devices.ts';
import { type EmulatedGroup, showGroup } from './state/emulated-group.ts';
import { openWorld } from './world.ts';

export type { Fault } from './http/faults.ts';
export type { SignedQuery } from './http/gate.ts';
export type { EmulatedRequest } from './http/kept.ts';
export type { EmulatorOptions } from './options.ts';
export type { EmulatedBroadcast } from './state/broadcasts.ts';
export type { DevicePlatform, DeviceStatus } from './state/devices.ts';
export type { EmulatedGroup, EmulatedMember } from './state/emulated-group.ts';
export type { EmulatedOfficialAccount } from './state/emulated-official-account.ts';
export type { EmulatedKeywordList } from './state/keyword-lists.ts';

/** The service, in memory. */
export interface Emulator {
  /** Give it to a transport: `fetchTransport({ fetch: emulator.fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /** The last requests, oldest first, as a list that grows. Queries, and so UserSigs, are not kept. */
  readonly requests: readonly EmulatedRequest[];
  /** The last hundred messages to all live rooms, oldest first, as a list that grows. */
  readonly broadcasts: readonly EmulatedBroadcast[];
  /** A group as it stands now; `undefined` when there is none of that id. */
  group(GroupId: string): EmulatedGroup | undefined;
  /** A member comes or goes. A banned account stays out, and mark 500 keeps a member in. */
  setOnline(GroupId: string, account: string, online: boolean): void;
  /**
   * An account signs in on a device (`Online`), loses its connection there (`PushOnline`, for seven days at most), or signs out
   * (`Offline`). Who is online in a live room ({@link Emulator.setOnline}) is online in any case.
   */
  setStatus(account: string, status: DeviceStatus, platform?: DevicePlatform): void;
  /** Makes something go wrong. */
  inject(fault: Fault): void;
}

/**
 * Makes a service in memory, behind a `fetch`, which answers every call that this library has, from one state: accounts and
 * profiles, friends and followers, groups, live rooms and communities, messages and conversations, moderation, pushes, bots, official
 * accounts and figures. It stands under a real transport, so that a test runs the whole client.
 *
 * Calls fit together: who was imported can be befriended, added to a group, speak, and be found in its history and in lists of
 * conversations; who is deleted is gone from all of them. Nothing is delivered to clients, and no webhook is called. Mutes are
 * told of, and stop nobody, as no mute stops those for whom your server speaks. Calls per second are counted with `quotas: true`.
 *
 * A body of more than 1 MiB is answered with HTTP 413, one that nests too deep or is not UTF-8 as what is not JSON
 * (60003). What is kept is kept for as long as the emulator is, up to bounds of its own: the last 10,000 messages of a group, for
 * example.
 *
 * Where nothing is documented it chooses; each choice is called an assumption where it is made.
 *
 * @throws {@link InputError} when an option is missing, unknown or wrong.
 *
 * @example
 * ```ts
 * import { createClient } from '@tim-rest/core';
 * import { createEmulator } from '@tim-rest/core/emulator';
 * import { staticSigner } from '@tim-rest/signer';
 * import { fetchTransport } from '@tim-rest/transport-fetch';
 *
 * const emulator = createEmulator({
 *   sdkAppId: 1400000000,
 *   groups: [{ GroupId: '@TGS#live', Type: 'AVChatRoom', online: ['teacher'] }],
 * });
 * const client = createClient({
 *   sdkAppId: 1400000000,
 *   identifier: 'administrator',
 *   origin: 'https://emulator.example',
 *   transport: fetchTransport({ fetch: emulator.fetch }),
 *   signer: staticSigner('any'),
 * });
 * ```
 */
export function createEmulator(options: EmulatorOptions): Emulator {
  const given = readOptions(options);
  const { keepRequests, strict } = given;
  const faults = new Faults();
  const kept = new Kept(keepRequests);
  const world = openWorld(given);
  const quotas = given.quotas && new Quotas(given.now);

  /** What the service says to a request, and does. */
  const serve = async ({ method, url }: Request, body: unknown, fault: Fault): Promise<Envelope> => {
    const address = new URL(url);
    const operation = operationOfUrl(address);
    const dialect = dialectOf(operation);
    try {
      if (fault.errorCode) throw new Refusal(fault.errorCode, fault.errorInfo ?? 'injected');
      if (body === undefined) throw new Refusal(60003, 'the body is larger than 1 MiB');
      requirePost(method);
      const { endpoint, answer } = routeOf(operation);
      const caller = await admit(address, given);
      if (quotas) quotas.count(endpoint);
      const input = readInput(endpoint, withQuery(endpoint, body, address), strict);
      const answered = answer(world, input, caller);
      world.figures.count(countedBy(operation));
      return { ...envelopeOf(dialect), ...answered };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return envelopeOf(dialect, error.errorCode, error.message);
    }
  };

  const handle = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const operation = operationOfUrl(new URL(request.url));
    const fault = faults.next(operation) ?? {};
    const bytes = await readBody(request);
    const codec = codecOf(operation);
    const body = bytes && parse(bytes, codec);
    if (fault.delayMs) await sleep(fault.delayMs, signal);
    if (fault.drop === 'request') throw connectionLost();
    const answer = replaces(fault) ? undefined : await serve(request, body, fault);
    kept.add({ operation, body, errorCode: answer?.ErrorCode ?? -1 }, bytes?.length ?? 0);
    if (fault.drop === 'answer') throw connectionLost();
    signal.throwIfAborted();
    return respond(answer, bytes ? fault : { status: 413, ...fault }, codec);
  };

  return Object.freeze({
    fetch: handle as typeof globalThis.fetch,
    requests: kept.requests,
    broadcasts: world.broadcasts.sent,
    group(GroupId: string) {
      const group = world.groups.find(GroupId);
      return group && showGroup(group);
    },
    setOnline(GroupId: string, account: string, online: boolean) {
      const group = world.groups.find(GroupId);
      if (!group)
        throw new InputError('setOnline', [{ path: 'GroupId', expected: 'the id of an emulated group' }]);
      group.setOnline(account, online);
    },
    setStatus(account: string, status: DeviceStatus, platform: DevicePlatform = 'Android') {
      if (!world.accounts.exists(account))
        throw new InputError('setStatus', [{ path: 'account', expected: 'an account that exists' }]);
      world.devices.set(account, platform, status);
    },
    inject: (fault: Fault) => faults.add(fault),
  });
}
