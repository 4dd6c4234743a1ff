import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';
import type { ContactType } from './contact.ts';

/** Input of {@link deleteRecentContact}. */
export interface DeleteRecentContactRequest {
  /** From whose list it goes. */
  From_Account: string;
  /** 1: with a user, 2: in a group ({@link ContactType}). */
  Type: ContactType;
  /** The user, where it is with one. */
  To_Account?: string | undefined;
  /** The group, where it is in one. It is written with a small i here, and with a large one elsewhere. */
  ToGroupid?: string | undefined;
  /** 1: the stored messages go, too, on this side only; 0: they stay. The default is not documented. */
  ClearRamble?: 0 | 1 | undefined;
}

/**
 * Takes a conversation out of a user's list. It is there again when the next message comes.
 *
 * With `ClearRamble` 1 it clears the history of this user; the other side keeps it. Devices drop their own copies only where
 * the console's switch for that is on.
 *
 * @see https://trtc.io/document/43088
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { ContactType, deleteRecentContact } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * await call(client, deleteRecentContact, {
 *   From_Account: 'student', Type: ContactType.User, To_Account: 'troll', ClearRamble: 1,
 * });
 * ```
 */
export const deleteRecentContact: Endpoint<DeleteRecentContactRequest, Envelope> = uncheckedEndpoint({
  name: 'deleteRecentContact',
  service: 'recentcontact',
  command: 'delete',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    Type: oneOf(1, 2),
    To_Account: optional(account()),
    ToGroupid: optional(v.string()),
    ClearRamble: optional(oneOf(0, 1)),
  }),
  output: response({}),
});
