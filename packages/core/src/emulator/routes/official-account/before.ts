import type {
  AddSubscriberRequest,
  CreateOfficialAccountRequest,
  SendOfficialAccountMsgRequest,
  SubscriptionResults,
} from '../../../endpoints/official-account/index.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import type { Before } from '../../route.ts';
import { sparing } from '../../webhooks/sparing.ts';
import { changesOf, OFFICIAL_ACCOUNT } from '../../webhooks/verdicts.ts';

export const beforeCreateOfficialAccount: Before<CreateOfficialAccountRequest> = async (
  { ask },
  input,
  caller,
) => {
  const { Owner_Account, Name } = input;
  const asked = { Operator_Account: caller, Owner_Account, Name };
  await ask('OfficialAccount.CallbackBeforeCreateOfficialAccount', asked, OFFICIAL_ACCOUNT);
  return { input };
};

type Subscribed = Pick<SubscriptionResults, 'SubscriberList'>;

/** Assumptions: the code where all are refused (10016); one that is refused alone has failed. */
export const beforeAddSubscriber: Before<AddSubscriberRequest, Subscribed> = async (
  { world, ask },
  input,
  caller,
) => {
  const { Official_Account, SubscriberList } = input;
  world.officialAccounts.require(Official_Account);
  const asked = {
    Official_Account,
    Operator_Account: caller,
    SubscribeAccountList: SubscriberList.map(({ Subscriber_Account }) => ({ Subscriber_Account })),
  };
  const answer = await ask('OfficialAccount.CallbackBeforeAddSubscriber', asked, { refused: 10016 });
  return sparing(input, 'SubscriberList', 'Subscriber_Account', answer?.RefusedSubscribers_Account);
};

/** What events tell of a message. */
export function toldMsg(message: SendOfficialAccountMsgRequest) {
  const { Official_Account, OnlineOnlyFlag = 0, MsgBody, CloudCustomData } = message;
  return {
    Official_Account,
    OnlineOnlyFlag,
    MsgBody: [...MsgBody] as MsgElement[],
    ...(CloudCustomData !== undefined && { CloudCustomData }),
  };
}

/** Assumption: one that is dropped has an empty key. */
export const beforeSendOfficialAccountMsg: Before<
  SendOfficialAccountMsgRequest,
  { MsgTime: number; MsgKey: string }
> = async ({ world, ask }, input) => {
  world.officialAccounts.require(input.Official_Account);
  const asked = { ...toldMsg(input) };
  const verdicts = { ...OFFICIAL_ACCOUNT, refused: 10016, drops: true } as const;
  const answer = await ask('OfficialAccount.CallbackBeforeSendMsg', asked, verdicts);
  if (answer?.ErrorCode === 2) return { answer: { MsgTime: Math.floor(world.came() / 1000), MsgKey: '' } };
  return { input: answer ? { ...input, ...changesOf(answer) } : input };
};
