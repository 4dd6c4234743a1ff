import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, response } from '../../endpoint/held.ts';
import { rule } from '../../endpoint/schema.ts';
import { PUSH_FAILURES, type PushOutcome, pushFailures } from './push-failures.ts';
import { type TaggedAccount, taggedAccounts } from './tags.ts';
import { userOrDevice } from './user-or-device.ts';

/** Input of {@link timpushAddTag}. */
export interface TimpushAddTagRequest {
  /** Up to 100 users and devices a call. Each with up to 10 tags, with `Replace` 1 up to 100. */
  UserTags: readonly TaggedAccount[];
  /** 0: what is there stays (the default), 1: these tags take the place of all that an account has. */
  Replace?: 0 | 1 | undefined;
}

const FEW = 'at most 10 tags an account, or Replace 1';

/**
 * Gives tags to users and devices, for pushes by tag; with `Replace` 1 in place of all that they have.
 *
 * An account has up to 100 tags, and the app up to 1,000 different ones. A tag is for users or for devices: once one of
 * them has it, the other kind is refused (90035). OK does not mean that all have them: `ErrorList` says who does not,
 * such as an account that does not exist (70107).
 *
 * Up to 100 accounts; {@link batch} takes any number, and sorts out those that failed. Needs the push plug-in.
 *
 * @see https://trtc.io/document/67821
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { timpushAddTag } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { failed } = await batch(client, timpushAddTag, {
 *   UserTags: [{ To_Account: 'student', Tags: ['gold', 'music'] }],
 * });
 * for (const { input, error } of failed) console.log(input.UserTags, `${error}`);
 * ```
 */
export const timpushAddTag: BatchEndpoint<TimpushAddTagRequest, PushOutcome> = uncheckedEndpoint({
  name: 'timpushAddTag',
  service: 'timpush',
  command: 'add_tag',
  idempotent: true,
  quota: 100,
  input: v.pipe(
    part<TimpushAddTagRequest>({
      UserTags: taggedAccounts(userOrDevice(), 100),
      Replace: optional(oneOf(0, 1)),
    }),
    rule(FEW, ({ UserTags, Replace }: TimpushAddTagRequest) => {
      return Replace === 1 || UserTags.every(({ Tags }) => Tags.length <= 10);
    }),
    v.description(FEW),
  ),
  output: response({ ErrorList: pushFailures() }),
  batch: { list: 'UserTags', key: 'To_Account', max: 100, outcomes: PUSH_FAILURES },
});
