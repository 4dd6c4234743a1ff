import { type Lists, NOW, numbered } from './list.ts';

const OfficialAccountUserID = '@TOA#_news';
const news = { OfficialAccountUserID, Owner_Account: 'owner', Name: 'News' };
const input = { Official_Account: OfficialAccountUserID };
const time = NOW / 1000;

export const officialAccount: Lists = {
  'official_account_open_http_svc/get_subscriber_info': (length) => {
    const subscribers = numbered(length, (i) => `user${i}`);
    const items = subscribers.map((Subscriber_Account) => ({
      Subscriber_Account,
      SubscribeTime: time,
      CustomString: '',
      MsgFlag: 'AcceptAndNotify',
      LastSendMsgTime: 0,
    }));
    const world = { officialAccounts: [{ ...news, subscribers }] };
    return { longestPage: 200, input: { ...input, Limit: 200 }, world, items };
  },
  'official_account_open_http_svc/get_subscribed_official_account_list': (length) => {
    const officialAccounts = numbered(length, (i) => ({
      ...news,
      OfficialAccountUserID: `@TOA#_${i}`,
      subscribers: ['user'],
    }));
    const items = officialAccounts.map(({ OfficialAccountUserID: Official_Account, Name }) => ({
      Official_Account,
      Name,
      SelfInfo: { SubscribeTime: time },
    }));
    const ResponseFilter = { OfficialAccountBaseInfoFilter: ['Name'], SelfInfoFilter: ['SubscribeTime'] };
    return {
      longestPage: 200,
      input: { Subscriber_Account: 'user', ResponseFilter },
      world: { officialAccounts },
      items,
    };
  },
  'official_account_open_http_svc/official_account_msg_get_simple': (length) => {
    const messages = numbered(length, (i) => [{ MsgType: 'TIMTextElem', MsgContent: { Text: `news ${i}` } }]);
    const items = messages.map((MsgBody, i) => ({
      From_Account: OfficialAccountUserID,
      IsPlaceMsg: 0,
      MsgBody,
      MsgKey: `${i + 1}_1_${time}`,
      MsgSeq: i + 1,
      MsgTimeStamp: time,
    }));
    const world = { officialAccounts: [{ ...news, messages }] };
    return { longestPage: 20, input: { ...input, ReqMsgNumber: 20 }, world, items: items.toReversed() };
  },
};
