import type { Envelope } from '../endpoint/schema.ts';
import { InputError } from '../errors/index.ts';
import { checkOptions, type OptionRule, plug, positive } from '../options/options.ts';
import { sleep } from '../util/deadline.ts';
import { parse, readBody } from './body.ts';
import { type Fault, Faults } from './faults.ts';
import { type EmulatedRequest, Kept } from './kept.ts';
import { Refusal } from './refusal.ts';
import { connectionLost, replaces, respond } from './respond.ts';
import type { EmulatedGroup, Room } from './room.ts';
import { openRooms } from './rooms.ts';
import { admit, carryOut, operationOfUrl, type SignedQuery } from './router.ts';

export type { Fault } from './faults.ts';
export type { EmulatedRequest } from './kept.ts';
export type { EmulatedGroup } from './room.ts';
export type { SignedQuery } from './router.ts';

/** Options of {@link createEmulator}. */
export interface EmulatorOptions {
  readonly sdkAppId: number;
  /** The app's admins; default `['administrator']`. */
  readonly admins?: readonly string[] | undefined;
  readonly groups?: readonly EmulatedGroup[] | undefined;
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** The most rows of a page, whatever `Limit` asks for; default: what `Limit` asks for. */
  readonly maxPage?: number | undefined;
  /** How many of the last requests are kept, of 2 MiB at most; default 1,000. */
  readonly keepRequests?: number | undefined;
  /** Checks a UserSig: 0, or the code to refuse with. Default: any will do that is not empty. */
  readonly verify?: ((query: SignedQuery) => number | Promise<number>) | undefined;
}

/** The service, in memory. */
export interface Emulator {
  /** Give it to a transport: `fetchTransport({ fetch: emulator.fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /** The last requests, oldest first, as a list that grows. Queries, and so UserSigs, are not kept. */
  readonly requests: readonly EmulatedRequest[];
  /** A group as it stands now; `undefined` when there is none of that id. */
  group(GroupId: string): EmulatedGroup | undefined;
  /** A member comes or goes. A banned account stays out, and mark 500 keeps a member in. */
  setOnline(GroupId: string, account: string, online: boolean): void;
  /** Makes something go wrong. */
  inject(fault: Fault): void;
}

const RULES: Readonly<Record<string, OptionRule>> = {
  sdkAppId: positive,
  admins: [
    (admins: unknown) => Array.isArray(admins) && admins.every((admin) => typeof admin === 'string'),
    'a list of identifiers',
  ],
  groups: [Array.isArray, 'a list of groups'],
  now: plug,
  maxPage: positive,
  keepRequests: [(value: unknown) => Number.isInteger(value) && (value as number) >= 0, 'a whole number'],
  verify: plug,
};

/**
 * Makes a service that keeps rooms, marks and bans, and answers like the real one, behind a `fetch`. It stands under
 * a real transport, so that a test runs the whole client.
 *
 * A body of more than 1 MiB is answered with HTTP 413, one that nests too deep or is not UTF-8 as what is not JSON
 * (60003). Bans and marks stay for as long as the emulator does, as those of a service would.
 *
 * Where nothing is documented it chooses; each choice is called an assumption where it is made.
 *
 * @throws {@link InputError} when an option is missing, unknown or wrong.
 *
 * @example
 * ```ts
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
  checkOptions('createEmulator', options, RULES, ['sdkAppId']);
  const {
    sdkAppId,
    admins = ['administrator'],
    groups = [],
    now = () => Date.now(),
    maxPage = Number.POSITIVE_INFINITY,
    keepRequests = 1000,
    verify = () => 0,
  } = options;
  const rooms = openRooms(groups, now);
  const faults = new Faults();
  const kept = new Kept(keepRequests);
  const world = {
    maxPage,
    room(GroupId: string): Room {
      const room = rooms.get(GroupId);
      if (room) return room;
      throw new Refusal(10010, 'the group does not exist');
    },
  };

  /** What the service says to a request, and does. */
  const serve = async ({ method, url }: Request, body: unknown, fault: Fault): Promise<Envelope> => {
    try {
      if (fault.errorCode) throw new Refusal(fault.errorCode, fault.errorInfo ?? 'injected');
      if (body === undefined) throw new Refusal(60003, 'the body is larger than 1 MiB');
      const route = await admit(method, new URL(url), { sdkAppId, admins, verify });
      return { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ...carryOut(route, world, body) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ActionStatus: 'FAIL', ErrorCode: error.errorCode, ErrorInfo: error.message };
    }
  };

  const handle = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const operation = operationOfUrl(new URL(request.url));
    const fault = faults.next(operation) ?? {};
    const bytes = await readBody(request);
    const body = bytes && parse(bytes);
    if (fault.delayMs) await sleep(fault.delayMs, signal);
    if (fault.drop === 'request') throw connectionLost();
    const answer = replaces(fault) ? undefined : await serve(request, body, fault);
    kept.add({ operation, body, errorCode: answer?.ErrorCode ?? -1 }, bytes?.length ?? 0);
    if (fault.drop === 'answer') throw connectionLost();
    signal.throwIfAborted();
    return respond(answer, bytes ? fault : { status: 413, ...fault });
  };

  return Object.freeze({
    fetch: handle as typeof globalThis.fetch,
    requests: kept.requests,
    group: (GroupId: string) => rooms.get(GroupId)?.snapshot(),
    setOnline(GroupId: string, account: string, online: boolean) {
      const room = rooms.get(GroupId);
      if (!room)
        throw new InputError('setOnline', [{ path: 'GroupId', expected: 'the id of an emulated group' }]);
      room.setOnline(account, online);
    },
    inject: (fault: Fault) => faults.add(fault),
  });
}
