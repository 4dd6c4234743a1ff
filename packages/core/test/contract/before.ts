type Call = readonly [name: string, request: object];

const club = { GroupId: 'FanClub_7', MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }] };
const sent = (more: object): Call[] => [['sendGroupMsg', { ...club, ...more }]];

/** What was called before an example, by the name of its endpoint. */
export const BEFORE: Readonly<Record<string, readonly Call[]>> = {
  getGroupMsgReceiptDetail: sent({ NeedReadReceipt: 1 }),
  groupGetKeyValues: sent({ SupportMessageExtension: 1 }),
  groupSetKeyValues: sent({ SupportMessageExtension: 1 }),
  modifyGroupMsg: sent({}),
};
