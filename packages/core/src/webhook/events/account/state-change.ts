import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** The `Info`: what happened. */
export interface StateChangeInfo {
  To_Account: string;
  /** Login, Logout, Disconnect. */
  Action: string;
  /** Login: Register; Logout: Unregister; Disconnect: LinkClose or TimeOut (heartbeat lost for 400 s). */
  Reason: string;
}

/** An entry of `KickedDevice`: other devices signed out by this login; only then present. */
export interface StateChangeKickedDevice {
  /** iOS, Android, Web, Windows, iPad, Mac, Linux. */
  Platform?: string | undefined;
}

/** What {@link stateChange} tells. */
export interface StateChangeBody extends WebhookBody {
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
  /** What happened. */
  Info: StateChangeInfo;
  /** Other devices signed out by this login; only then present. */
  KickedDevice?: StateChangeKickedDevice[] | undefined;
}

/**
 * A user comes online or goes offline. A user signs in, signs out, or loses the connection; since 2024 also where a
 * status of one's own is set.
 *
 * A connection that is lost is noticed late: up to 400 seconds after, 60 on the web. Where the user is back before,
 * nothing is told.
 *
 * It is of a user, and names no group: for marks in live rooms take `groupOnMemberStateChange`.
 *
 * Which field carries a status of one's own is not known: other values of `Action` and other fields may come.
 *
 * @see https://trtc.io/document/34357
 */
export const stateChange: WebhookEvent<StateChangeBody> = defineWebhookEvent({
  command: 'State.StateChange',
  phase: 'after',
  body: body({
    EventTime: integer(),
    Info: row({ To_Account: v.string(), Action: v.string(), Reason: v.string() }),
    KickedDevice: optional(rows(row({ Platform: optional(v.string()) }))),
  }),
});
