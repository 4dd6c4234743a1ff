import { type Lists, NOW, numbered } from './list.ts';

export const relation: Lists = {
  'sns/black_list_get': (length) => {
    const To_Account = numbered(length, (i) => `user${i}`);
    const items = To_Account.map((account) => ({ To_Account: account, AddBlackTimeStamp: NOW / 1000 }));
    const calls = [['blackListAdd', { From_Account: 'host', To_Account }]] as const;
    return { longestPage: 100, input: { From_Account: 'host', MaxLimited: 100 }, calls, items };
  },
  'sns/friend_get': (length) => {
    const source = 'AddSource_Type_Import';
    const AddFriendItem = numbered(length, (i) => ({
      To_Account: `user${i}`,
      AddSource: source,
      AddTime: 7,
    }));
    const ValueItem = [
      { Tag: 'Tag_SNS_IM_AddSource', Value: source },
      { Tag: 'Tag_SNS_IM_AddTime', Value: 7 },
    ];
    const items = AddFriendItem.map(({ To_Account }) => ({ To_Account, ValueItem }));
    const calls = [['friendImport', { From_Account: 'host', AddFriendItem }]] as const;
    return { longestPage: 100, input: { From_Account: 'host' }, calls, items };
  },
};
