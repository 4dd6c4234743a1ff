import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';

/** Input of {@link getNoSpeaking}. */
export interface GetNoSpeakingRequest {
  Get_Account: string;
}

/** Answer of {@link getNoSpeaking}. */
export interface GetNoSpeakingResponse extends Envelope {
  /** How long one-to-one messages are forbidden, in seconds. Not muted and without end: {@link GlobalMute}. */
  C2CmsgNospeakingTime: number;
  /** The same for messages in groups. */
  GroupmsgNospeakingTime: number;
}

/**
 * Tells how long an account is muted in the whole app, by {@link setNoSpeaking}.
 *
 * The page calls the numbers the length of the mute. Its sample shows the time that is left: 7196 after 7200 was set.
 *
 * @see https://trtc.io/document/34924
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { GlobalMute, getNoSpeaking } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * const { GroupmsgNospeakingTime } = await call(client, getNoSpeaking, { Get_Account: 'troll' });
 * console.log(GroupmsgNospeakingTime === GlobalMute.Forever ? 'for ever' : `${GroupmsgNospeakingTime} s`);
 * ```
 */
export const getNoSpeaking: Endpoint<GetNoSpeakingRequest, GetNoSpeakingResponse> = uncheckedEndpoint({
  name: 'getNoSpeaking',
  service: 'openconfigsvr',
  command: 'getnospeaking',
  idempotent: true,
  quota: 200,
  input: request({ Get_Account: account() }),
  output: response({ C2CmsgNospeakingTime: v.number(), GroupmsgNospeakingTime: v.number() }),
});
