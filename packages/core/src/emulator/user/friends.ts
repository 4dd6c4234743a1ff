import { friendAdd, type NewFriend } from '../../endpoints/relation/index.ts';
import { InputError } from '../../errors/index.ts';
import { askingOf } from '../perform.ts';
import { Refusal } from '../refusal.ts';
import { befriend, raiseAdded } from '../routes/relation/befriend.ts';
import type { Answer } from '../webhooks/answer.ts';
import { SNS } from '../webhooks/verdicts.ts';
import type { UserActor } from './actor.ts';

/** What may be said of a wanted friend. Default of `AddSource`: `AddSource_Type_Android`. */
export type WantedFriend = Partial<Omit<NewFriend, 'To_Account'>> & {
  /** Default: friends of each other. */
  readonly AddType?: 'Add_Type_Both' | 'Add_Type_Single';
};

const ACTIONS = ['Response_Action_Agree', 'Response_Action_AgreeAndAdd', 'Response_Action_Reject'] as const;

/** What becomes of a request for friendship: it makes friends of both sides only with `AgreeAndAdd`. */
export type ResponseAction = (typeof ACTIONS)[number];

/** @throws {@link Refusal} Assumption: an account of which the answer says nothing passes. */
function obey(answer: Answer | undefined, account: string): void {
  const verdict = answer?.ResultItem?.find(({ To_Account }) => To_Account === account);
  if (verdict?.ResultCode) throw new Refusal(verdict.ResultCode, verdict.ResultInfo);
}

/** Asks for a friendship, and says whether it is one. */
export async function addFriend(
  user: UserActor,
  To_Account: string,
  { AddType = 'Add_Type_Both', AddSource = 'AddSource_Type_Android', ...more }: WantedFriend,
): Promise<'added' | 'waits'> {
  const { account, service } = user;
  const wanted = { To_Account, AddSource, ...more };
  const request = { From_Account: account, AddFriendItem: [wanted], AddType };
  user.read(friendAdd, request);
  const asked = {
    Requester_Account: account,
    From_Account: account,
    FriendItem: [wanted],
    AddType,
    ForceAddFlags: 0,
  };
  obey(await askingOf(service, user).ask('Sns.CallbackPrevFriendAdd', asked, SNS), To_Account);
  const { ResultItem } = await user.call(friendAdd, request);
  const { ResultCode = 0, ResultInfo = '' } = ResultItem?.[0] ?? {};
  if (ResultCode === 0) return 'added';
  if (ResultCode !== 30539) throw new Refusal(ResultCode, ResultInfo);
  service.world.friendRequests.add(To_Account, account);
  return 'waits';
}

/** Answers one who asked. Assumption: who agrees, and does not add, is a friend of the other alone. */
export async function answerFriend(
  user: UserActor,
  asking: string,
  ResponseAction: ResponseAction,
): Promise<void> {
  if (!ACTIONS.includes(ResponseAction))
    throw new InputError('answerFriend', [{ path: 'action', expected: ACTIONS.join(', ') }]);
  const { account, service } = user;
  const { world } = service;
  const asked = {
    Requester_Account: account,
    From_Account: account,
    ResponseFriendItem: [{ To_Account: asking, ResponseAction }],
  };
  obey(await askingOf(service, user).ask('Sns.CallbackPrevFriendResponse', asked, SNS), asking);
  user.act(() => {
    if (!world.friendRequests.take(account, asking)) throw new Refusal(30614, 'there is no such request');
    if (ResponseAction === 'Response_Action_Reject') return;
    const entry = { To_Account: account, AddSource: 'AddSource_Type_Android' } as const;
    const made = befriend(world, asking, entry, ResponseAction === 'Response_Action_AgreeAndAdd');
    raiseAdded(world, made, { by: asking, caller: account, isAnswer: true });
  });
}
