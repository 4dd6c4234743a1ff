import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId } from '../../endpoint/schema.ts';

/** Input of {@link changeGroupOwner}. */
export interface ChangeGroupOwnerRequest {
  GroupId: string;
  /** A member. */
  NewOwner_Account: string;
  /** Who is shown to have done it. No page tells of it, the service's own Java client does. */
  From_Account?: string | undefined;
}

/**
 * Makes a member the owner of a group, also of one that has none. Not for live rooms (`AVChatRoom`), which refuse it
 * with 10007.
 *
 * What becomes of the one who was the owner, and what is answered where the account owns the group already, is documented
 * nowhere.
 *
 * @see https://cloud.tencent.com/document/product/269/1633
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { changeGroupOwner } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, changeGroupOwner, { GroupId: 'fan-club', NewOwner_Account: 'student' });
 * ```
 */
export const changeGroupOwner: Endpoint<ChangeGroupOwnerRequest, Envelope> = uncheckedEndpoint({
  name: 'changeGroupOwner',
  service: 'group_open_http_svc',
  command: 'change_group_owner',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    NewOwner_Account: account(),
    From_Account: optional(account()),
  }),
  output: response({}),
});
