import type { World } from '../../world.ts';

/** What became of an account in a request. */
export const Result = { Failed: 0, Done: 1, SoBefore: 2 } as const;

/** Tells of those for whom something was done, if there are any. */
export function raiseSubscribers(
  { raised }: World,
  command: 'OfficialAccount.CallbackAfterAddSubscriber' | 'OfficialAccount.CallbackAfterDeleteSubscriber',
  Official_Account: string,
  caller: string,
  results: readonly { readonly Subscriber_Account: string; readonly Result: number }[],
): boolean {
  const done = results.filter((each) => each.Result === Result.Done);
  if (done.length)
    raised.raise(command, {
      Official_Account,
      Operator_Account: caller,
      SubscribeAccountList: done.map(({ Subscriber_Account }) => ({ Subscriber_Account })),
    });
  return done.length > 0;
}
