import { type Lists, NOW, numbered } from './list.ts';

const GroupId = 'club';
const group = { GroupId, Type: 'Public' };
const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];
const MsgSeq = 1;

const sent = (more: object) => ['sendGroupMsg', { GroupId, MsgBody, ...more }] as const;

export const groupMessage: Lists = {
  'group_open_http_svc/group_msg_get_simple': (length) => {
    const sender = { From_Account: 'user' };
    const calls = numbered(length, (i) => sent({ ...sender, Random: i }));
    const items = numbered(length, (i) => ({
      ...sender,
      IsPlaceMsg: 0,
      MsgBody,
      MsgPriority: 2,
      MsgRandom: i,
      MsgSeq: i + 1,
      MsgTimeStamp: NOW / 1000,
    })).reverse();
    return { longestPage: 20, input: { GroupId, ReqMsgNumber: 20 }, group, calls, items };
  },
  'group_open_http_svc/get_group_msg_receipt_detail': (length) => {
    const accounts = numbered(length, (i) => `user${i}`);
    const read = accounts.map(
      (account) => ['groupMsgReceipt', { GroupId, From_Account: account, MsgSeqList: [{ MsgSeq }] }] as const,
    );
    const calls = [sent({ NeedReadReceipt: 1 }), ...read];
    const items = accounts.map((account) => ({ Read_Account: account }));
    return {
      longestPage: 200,
      input: { GroupId, MsgSeq, Filter: 0, Cursor: '', Count: 200 },
      group,
      calls,
      items,
    };
  },
  'openim_msg_ext_http_svc/group_get_key_values': (length) => {
    const items = numbered(length, (i) => ({ Key: `key${i}`, Value: 'value', Seq: i + 1 }));
    const set = items.map(
      ({ Key, Value }) =>
        ['groupSetKeyValues', { GroupId, MsgSeq, OperateType: 1, ExtensionList: [{ Key, Value }] }] as const,
    );
    const calls = [sent({ SupportMessageExtension: 1 }), ...set];
    // A message takes 200 writes a minute.
    return { longestPage: 99, input: { GroupId, MsgSeq }, group, calls, items, overlaps: true };
  },
};
