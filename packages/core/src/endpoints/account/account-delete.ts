import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';

/** An account to delete. */
export interface AccountToDelete {
  UserID: string;
}

/** Input of {@link accountDelete}. */
export interface AccountDeleteRequest {
  /** Up to 100 accounts a call. */
  DeleteItem: readonly AccountToDelete[];
}

/** What became of an account. */
export interface DeletedAccount {
  /** 0: deleted. 70107: there was no such account. */
  ResultCode: number;
  /** Why it was not deleted; otherwise empty. */
  ResultInfo: string;
  UserID: string;
}

/** Answer of {@link accountDelete}. */
export interface AccountDeleteResponse extends Envelope {
  /** One entry for each account. */
  ResultItem: DeletedAccount[];
}

/**
 * Deletes accounts, for good, with all that is theirs: profile, friends, groups, conversations.
 *
 * Up to 100 accounts; {@link batch} takes any number. OK does not mean that all were deleted: each has a `ResultCode`.
 * {@link batch} counts an account that was not there (70107) as done.
 *
 * The id stays taken: it cannot be imported again for three months (70399), except in a trial or developer edition. In the
 * other editions the console has a switch for deleting, which is off at first (71000).
 *
 * @see https://trtc.io/document/34955
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { accountDelete } from '@tim-rest/core/account';
 * import { client } from './client.ts';
 *
 * const { failed } = await batch(client, accountDelete, { DeleteItem: [{ UserID: 'anna' }, { UserID: 'ben' }] });
 * for (const { input, error } of failed) console.log(input.DeleteItem, `${error}`);
 * ```
 */
export const accountDelete: BatchEndpoint<AccountDeleteRequest, AccountDeleteResponse> = uncheckedEndpoint({
  name: 'accountDelete',
  service: 'im_open_login_svc',
  command: 'account_delete',
  idempotent: true,
  quota: 100,
  input: request({ DeleteItem: list(part<AccountToDelete>({ UserID: account() }), 100) }),
  output: response({
    ResultItem: rows(row({ ResultCode: v.number(), ResultInfo: v.string(), UserID: v.string() })),
  }),
  batch: {
    list: 'DeleteItem',
    key: 'UserID',
    max: 100,
    outcomes: {
      in: 'ResultItem',
      key: 'UserID',
      code: 'ResultCode',
      done: [0, 70107],
      words: 'ResultInfo',
      unlisted: 'failed',
    },
  },
});
