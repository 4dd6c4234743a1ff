type Call = readonly [name: string, request: object];

const club = { GroupId: 'FanClub_7', MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }] };
const toGroup = (more: object): Call[] => [['sendGroupMsg', { ...club, ...more }]];

/** By its key the message of the examples, at the time that the emulator takes for now. */
const sent = (MsgSeq: number, MsgRandom: number): Call[] => [
  [
    'sendMsg',
    {
      From_Account: 'viewer_ben',
      To_Account: 'viewer_anna',
      MsgSeq,
      MsgRandom,
      MsgBody: club.MsgBody,
      SupportMessageExtension: 1,
    },
  ],
];

const filed: Call[] = [
  [
    'createContactGroup',
    {
      From_Account: 'viewer_anna',
      GroupContactItem: [{ GroupName: 'Work', ContactItem: [{ Type: 1, To_Account: 'mod_ken' }] }],
    },
  ],
];

/** What was called before an example, by the name of its endpoint. */
export const BEFORE: Readonly<Record<string, readonly Call[]>> = {
  adminMsgWithdraw: sent(31906, 833502),
  delContactGroup: filed,
  getGroupMsgReceiptDetail: toGroup({ NeedReadReceipt: 1 }),
  getKeyValues: sent(44739199, 12),
  groupGetKeyValues: toGroup({ SupportMessageExtension: 1 }),
  groupSetKeyValues: toGroup({ SupportMessageExtension: 1 }),
  modifyC2cMsg: sent(31906, 833502),
  modifyGroupMsg: toGroup({}),
  setKeyValues: sent(44739199, 12),
  updateContactGroup: filed,
};
