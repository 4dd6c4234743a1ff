import { type Lists, numbered } from './list.ts';

/** In 2022, in seconds since the epoch. */
const BEGIN = 1_660_000_000;
const student = { From_Account: 'student', To_Account: 'teacher' };

export const message: Lists = {
  // Backwards by pages, and forwards in each.
  'openim/admin_getroammsg': (length) => {
    const messages = numbered(length, (i) => ({
      ...student,
      MsgSeq: i,
      MsgRandom: 7,
      MsgTimeStamp: BEGIN + i,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `text ${i}` } }],
      CloudCustomData: '',
    }));
    const stored = messages.map((each) => ({
      ...each,
      MsgKey: `${each.MsgSeq}_7_${each.MsgTimeStamp}`,
      MsgFlagBits: 0,
      IsPeerRead: 0,
    }));
    const a = Math.floor(length / 2);
    const items = [...stored.slice(a + 1), ...stored.slice(1, a + 1), ...stored.slice(0, 1)];
    const calls = messages.map((each) => ['importMsg', { SyncFromOldSystem: 2, ...each }] as const);
    const between = { Operator_Account: 'student', Peer_Account: 'teacher' };
    const input = { ...between, MaxCnt: 30, MinTime: BEGIN, MaxTime: 2 * BEGIN };
    return { longestPage: 30, input, calls, items };
  },
  'openim_msg_ext_http_svc/get_key_values': (length) => {
    const sent = {
      ...student,
      MsgSeq: 1,
      MsgRandom: 7,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Who comes?' } }],
      SupportMessageExtension: 1,
    };
    const named = { ...student, MsgKey: '1_7_1700000000' };
    const pairs = numbered(length, (i) => ({ Key: `key${i}`, Value: 'yes' }));
    const calls = [
      ['sendMsg', sent] as const,
      ...pairs.map((pair) => ['setKeyValues', { ...named, OperateType: 1, ExtensionList: [pair] }] as const),
    ];
    const items = pairs.map((pair, i) => ({ ...pair, Seq: i + 1 }));
    return { longestPage: 50, input: named, calls, items, overlaps: true };
  },
};
