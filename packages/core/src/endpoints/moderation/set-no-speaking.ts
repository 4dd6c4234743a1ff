import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, response, uint32 } from '../../endpoint/held.ts';
import { account, type Envelope, rule } from '../../endpoint/schema.ts';

/** Durations of global mutes that are no durations. */
export const GlobalMute = {
  /** Not muted. */
  None: 0,
  /** Until the mute is lifted. */
  Forever: 4_294_967_295,
} as const;

/** Input of {@link setNoSpeaking}. */
export interface SetNoSpeakingRequest {
  Set_Account: string;
  /**
   * How long one-to-one messages are forbidden, in seconds from now: a uint32. 0 lifts the mute, and 4294967295 is one
   * without end: {@link GlobalMute}. Without the field, that mute stays as it is.
   */
  C2CmsgNospeakingTime?: number | undefined;
  /** The same for messages in groups. At least one of the two is given. */
  GroupmsgNospeakingTime?: number | undefined;
}

const NEITHER = 'C2CmsgNospeakingTime or GroupmsgNospeakingTime';

/**
 * Mutes an account in the whole app: in one-to-one chats, in groups, or in both. Or lifts the mute.
 *
 * A mute again is counted from now. The app of a muted user gets 20012 (one-to-one) or 10017 (groups), and the
 * webhooks before a message are not called. Messages that your server sends in the name of the account are not
 * stopped. One group only, or somebody who must not even read, is another thing: see `banGroupMember`.
 *
 * @see https://trtc.io/document/34923
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { GlobalMute, setNoSpeaking } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * await call(client, setNoSpeaking, {
 *   Set_Account: 'troll', C2CmsgNospeakingTime: GlobalMute.Forever, GroupmsgNospeakingTime: 7200,
 * });
 * ```
 */
export const setNoSpeaking: Endpoint<SetNoSpeakingRequest, Envelope> = uncheckedEndpoint({
  name: 'setNoSpeaking',
  service: 'openconfigsvr',
  command: 'setnospeaking',
  idempotent: true,
  quota: 200,
  input: v.pipe(
    part<SetNoSpeakingRequest>({
      Set_Account: account(),
      C2CmsgNospeakingTime: optional(uint32()),
      GroupmsgNospeakingTime: optional(uint32()),
    }),
    rule(NEITHER, ({ C2CmsgNospeakingTime, GroupmsgNospeakingTime }: SetNoSpeakingRequest) => {
      return (C2CmsgNospeakingTime ?? GroupmsgNospeakingTime) !== undefined;
    }),
    v.description(NEITHER),
  ),
  output: response({}),
});
