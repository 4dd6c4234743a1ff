import { readBytes } from '../../util/bytes.ts';
import { LATE, raceDeadline } from '../../util/deadline.ts';
import { parse } from '../../webhook/body.ts';
import { LARGEST_BODY } from '../http/body.ts';
import type { Receiver } from './options.ts';

/** Why a webhook counts as failed: `lost` where nothing came back, `answer` where that was not what may be answered. */
export type WebhookFailure = 'late' | 'lost' | 'status' | 'json' | 'answer';

const LOST: Delivery = { failure: 'lost' };

/** What came back. */
export interface Delivery {
  readonly answer?: Readonly<Record<string, unknown>> | undefined;
  readonly failure?: WebhookFailure | undefined;
}

/** Sends one, once: whatever the receiver does, this ends in time, and throws nothing. */
export async function deliver(
  made: (init: RequestInit) => Promise<Request>,
  { send, timeoutMs }: Receiver,
): Promise<Delivery> {
  const given = new AbortController();
  const work = async () => {
    const { signal } = given;
    // In jsdom signals are jsdom's, and no requests of Node's take them.
    const request = await made({ signal, redirect: 'manual' }).catch(() => made({ redirect: 'manual' }));
    return readResponse(await send(request), signal);
  };
  const delivery = await raceDeadline(
    work().catch(() => LOST),
    undefined,
    timeoutMs,
  );
  // Whatever is still on its way is not waited for.
  if (delivery === LATE || delivery.failure) given.abort();
  return delivery === LATE ? { failure: 'late' } : delivery;
}

async function readResponse(response: Response, signal: AbortSignal): Promise<Delivery> {
  if (response.status !== 200) return { failure: 'status' };
  const bytes = await readBytes(response, LARGEST_BODY, signal);
  const answer = bytes && parse(bytes);
  return answer ? { answer } : { failure: 'json' };
}
