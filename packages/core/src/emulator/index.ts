import { InputError } from '../errors/index.ts';
import { wholeBody } from '../webhook/signed-request.ts';
import type { Emulator } from './emulator.ts';
import { type Fault, Faults } from './http/faults.ts';
import { type EmulatedRequest, Kept } from './http/kept.ts';
import { type EmulatorOptions, readOptions } from './options.ts';
import { setStatus } from './routes/account/state.ts';
import { setOnline } from './routes/group/membership.ts';
import { serve } from './serve.ts';
import type { DevicePlatform, DeviceStatus } from './state/devices.ts';
import { showGroup } from './state/emulated-group.ts';
import { userOf } from './user/user.ts';
import { USER, Webhooks } from './webhooks/webhooks.ts';
import { openWorld } from './world.ts';

export type { Emulator } from './emulator.ts';
export type { Fault } from './http/faults.ts';
export type { SignedQuery } from './http/gate.ts';
export type { EmulatedRequest } from './http/kept.ts';
export type { EmulatorOptions } from './options.ts';
export { Refusal } from './refusal.ts';
export type { EmulatedBroadcast } from './state/broadcasts.ts';
export type { DevicePlatform, DeviceStatus } from './state/devices.ts';
export type { EmulatedGroup, EmulatedMember } from './state/emulated-group.ts';
export type { EmulatedOfficialAccount } from './state/emulated-official-account.ts';
export type { EmulatedKeywordList } from './state/keyword-lists.ts';
export type { ResponseAction, WantedFriend } from './user/friends.ts';
export type { UserMsg } from './user/messages.ts';
export type { Addressed, EmulatedUser } from './user/user.ts';
export type { WebhookFailure } from './webhooks/deliver.ts';
export type { EmulatorWebhooks } from './webhooks/options.ts';
export type { EmulatedWebhook } from './webhooks/webhooks.ts';

/**
 * Makes a service in memory, behind a `fetch`, which answers every call that this library has, from one state: accounts and
 * profiles, friends and followers, groups, live rooms and communities, messages and conversations, moderation, pushes, bots, official
 * accounts and figures. It stands under a real transport, so that a test runs the whole client.
 *
 * Calls fit together: who was imported can be befriended, added to a group, speak, and be found in its history and in lists of
 * conversations; who is deleted is gone from all of them. Nothing is delivered to clients. Mutes are told of, and stop nobody for whom
 * your server speaks, as with the service; they stop users ({@link Emulator.as}). Calls per second are
 * counted with `quotas: true`.
 *
 * With `webhooks`, what calls and users do calls your handler as the service would: before, where it may refuse or change, and after.
 * Give the handler the same `now`.
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
  const { keepRequests, now, sdkAppId } = given;
  const faults = new Faults();
  const kept = new Kept<EmulatedRequest>(keepRequests);
  const world = openWorld(given);
  const webhooks = new Webhooks(given.webhooks, sdkAppId, now, keepRequests);
  const service = { world, webhooks };
  const act = (change: () => void) => {
    change();
    webhooks.tell(world.raised.take(), USER);
  };

  return Object.freeze<Emulator>({
    fetch: serve(service, given, faults, kept) as typeof globalThis.fetch,
    requests: kept.list,
    webhooks: webhooks.log,
    settled: () => webhooks.settled(),
    broadcasts: world.broadcasts.sent,
    group(GroupId: string) {
      const group = world.groups.find(GroupId);
      return group && showGroup(group);
    },
    setOnline(GroupId: string, account: string, online: boolean) {
      const group = world.groups.find(GroupId);
      if (!group)
        throw new InputError('setOnline', [{ path: 'GroupId', expected: 'the id of an emulated group' }]);
      act(() => setOnline(world, group, account, online));
    },
    setStatus(account: string, status: DeviceStatus, platform: DevicePlatform = 'Android') {
      if (!world.accounts.exists(account))
        throw new InputError('setStatus', [{ path: 'account', expected: 'an account that exists' }]);
      act(() => setStatus(world, account, platform, status));
    },
    inject: (fault: Fault) => faults.add(fault),
    as(account: string) {
      if (typeof account !== 'string' || !world.accounts.exists(account))
        throw new InputError('as', [{ path: 'account', expected: 'an account that exists' }]);
      return userOf(service, account);
    },
    async raise(event, body) {
      if (!webhooks.isOn)
        throw new InputError('raise', [{ path: 'webhooks', expected: 'given to createEmulator' }]);
      return webhooks.raise({ command: event.command, body: wholeBody('raise', event, body) });
    },
  });
}
