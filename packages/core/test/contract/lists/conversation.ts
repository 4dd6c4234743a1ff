import { type Lists, NOW, numbered } from './list.ts';

export const conversation: Lists = {
  'recentcontact/get_list': (length) => {
    const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];
    const calls = numbered(length, (i) => {
      const To_Account = `user${i}`;
      const message = { SyncFromOldSystem: 2, From_Account: 'host', To_Account, MsgRandom: i, MsgBody };
      return ['importMsg', { ...message, MsgTimeStamp: NOW / 1000 - i }] as const;
    });
    const items = numbered(length, (i) => ({
      Type: 1,
      To_Account: `user${i}`,
      MsgTime: NOW / 1000 - i,
      TopFlag: 0,
    }));
    return { longestPage: 100, input: { From_Account: 'host' }, calls, items };
  },
  'recentcontact/get_contact_group': (length) => {
    const contacts = numbered(length, (i) => ({ Type: 1, To_Account: `user${i}` }));
    const calls = contacts.map((ContactItem) => {
      const MarkItem = [{ OptType: 3, ContactItem, SetMark: [1, 3], CustomMark: 'vip' }];
      return ['markContact', { From_Account: 'host', MarkItem }] as const;
    });
    const label = { StandardMark: '101', CustomMark: 'vip', ContactGroupId: [], Timestamp: NOW / 1000 };
    const items = contacts.map((each) => ({ ...each, ...label }));
    return { longestPage: 100, input: { From_Account: 'host' }, calls, items };
  },
};
