import { createEmulator } from '@tim-rest/core/emulator';
import { verifyUserSig } from '@tim-rest/signer';
import { must } from '../fuzz/documented/must.ts';
import { BanRoom } from './bans.ts';
import { Desk, NOW_SECONDS, SDK_APP_ID, SECRET_KEY, SIGNING_ADMIN } from './desk.ts';
import { liveMegabytes } from './heap.ts';
import { MarkRoom, ONLINE } from './marks.ts';
import { Tally } from './tally.ts';

/** Workers side by side, each with rooms of its own. */
const DESKS = 8;

export interface SoakResult {
  readonly tally: Tally;
  /** Live megabytes after each round. */
  readonly heap: readonly number[];
  readonly listenersLeft: number;
}

/**
 * Makes so many calls through the real transports to the emulator, one in twenty with a fault. Whatever is not as
 * reported throws. Between rounds everybody waits, and the heap is looked at.
 */
export async function soak(calls: number, seed: number, rounds = 100): Promise<SoakResult> {
  const stray: unknown[] = [];
  const onStray = (error: unknown) => void stray.push(error);
  process.on('unhandledRejection', onStray);
  const tally = new Tally();
  const emulator = openService();
  const desks = Array.from({ length: DESKS }, (_, number) => new Desk(number, emulator, tally, seed));
  const workers = desks.map((desk) => ({ desk, bans: new BanRoom(desk), marks: new MarkRoom(desk) }));
  const heap: number[] = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const quota = (calls / DESKS / rounds) * round;
      await Promise.all(workers.map((worker) => work(worker, quota)));
      await new Promise(setImmediate);
      must(stray.length === 0, `no unhandled rejection: ${stray[0]}`);
      heap.push(liveMegabytes());
    }
  } finally {
    process.off('unhandledRejection', onStray);
  }
  return { tally, heap, listenersLeft: desks.reduce((sum, desk) => sum + desk.listenersLeft, 0) };
}

async function work(
  { desk, bans, marks }: { desk: Desk; bans: BanRoom; marks: MarkRoom },
  quota: number,
): Promise<void> {
  while (desk.calls < quota) {
    const dice = desk.random.next();
    if (dice < 0.4) await bans.change();
    else if (dice < 0.6) await bans.list();
    else await marks.change();
  }
}

function openService() {
  const groups = Array.from({ length: DESKS }, (_, number) => [
    {
      GroupId: `bans-${number}`,
      Type: 'Public' as const,
      // From none to a list of several pages.
      banned: Array.from({ length: number * 40 }, (_, n) => ({
        Member_Account: `user${n}`,
        BannedUntil: NOW_SECONDS + 1 + n,
      })),
    },
    { GroupId: `live-${number}`, Type: 'AVChatRoom' as const, online: ONLINE },
  ]).flat();
  return createEmulator({
    sdkAppId: SDK_APP_ID,
    admins: ['administrator', SIGNING_ADMIN],
    groups,
    maxPage: 60,
    keepRequests: 50,
    now: () => NOW_SECONDS * 1000,
    verify: ({ identifier, usersig }) => {
      if (identifier !== SIGNING_ADMIN) return 0;
      const verdict = verifyUserSig(usersig, { sdkAppId: SDK_APP_ID, identifier, secretKey: SECRET_KEY });
      return verdict.ok ? 0 : verdict.errorCode;
    },
  });
}
