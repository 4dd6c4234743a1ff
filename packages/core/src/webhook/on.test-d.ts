import * as v from 'valibot';
import { defineWebhookEvent } from './event.ts';
import {
  c2cBeforeSendMsg,
  chatbotOnC2cSignalMessage,
  groupAfterMemberExit,
  groupBeforeCreateGroup,
  groupBeforeInviteJoinGroup,
  groupBeforeSendMsg,
  snsPrevFriendAdd,
} from './events/index.ts';
import { on } from './on.ts';

// What is right compiles: at once or later, one answer or several.
on(groupBeforeSendMsg, () => ({}));
on(groupBeforeSendMsg, async () => ({ ErrorCode: 1 }));
on(groupBeforeSendMsg, async ({ MsgBody, From_Account }) => {
  if (From_Account === 'troll') return { ErrorCode: 10_101, ErrorInfo: 'no' };
  return {
    MsgBody: MsgBody.map((element) =>
      element.MsgType === 'TIMTextElem'
        ? { ...element, MsgContent: { Text: element.MsgContent.Text } }
        : element,
    ),
  };
});
on(c2cBeforeSendMsg, () => ({ MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '***' } }] }), {
  onFailure: { ErrorCode: 1 },
});
on(
  snsPrevFriendAdd,
  ({ FriendItem }) => ({
    ResultItem: FriendItem.map(({ To_Account }) => ({ To_Account, ResultCode: 0, ResultInfo: '' })),
  }),
  {
    onFailure: ({ FriendItem }) => ({
      ResultItem: FriendItem.map(({ To_Account }) => ({ To_Account, ResultCode: 38_000, ResultInfo: '' })),
    }),
  },
);
on(chatbotOnC2cSignalMessage, ({ Data }) => ({ RspData: Data }));
on(groupAfterMemberExit, () => {});
on(groupAfterMemberExit, async ({ ExitMemberList }, { signal, clientIp }) => {
  await fetch(`https://example.com/${clientIp}`, { signal });
  for (const { Member_Account } of ExitMemberList) console.log(Member_Account);
});

// One of your own is typed by its schemas.
const afterStartCall = defineWebhookEvent({
  command: 'Call.CallbackAfterStartCall',
  phase: 'after',
  body: v.looseObject({ CallId: v.string() }),
});
const beforeStartCall = defineWebhookEvent({
  command: 'Call.CallbackBeforeStartCall',
  phase: 'before',
  body: v.looseObject({ CallId: v.string() }),
  answer: v.strictObject({ ErrorCode: v.number() }),
});
on(afterStartCall, ({ CallId }) => console.log(CallId.length));
on(beforeStartCall, ({ CallId }) => ({ ErrorCode: CallId.length }));
// @ts-expect-error -- the answer is that of its schema
on(beforeStartCall, () => ({}));

// @ts-expect-error -- no such event
on(groupBeforeEverything, () => ({}));
// @ts-expect-error -- no such event
on('Group.CallbackBeforeSendMsg', () => ({}));
// @ts-expect-error -- an event after the fact takes no answer
on(groupAfterMemberExit, () => ({ ErrorCode: 1 }));
// @ts-expect-error -- nor does it later
on(groupAfterMemberExit, async () => ({ ErrorCode: 1 }));
// @ts-expect-error -- there is nothing to fall back to
on(groupAfterMemberExit, () => {}, { onFailure: {} });
// @ts-expect-error -- an event before the fact takes one
on(groupBeforeSendMsg, () => {});
// @ts-expect-error -- in each branch
on(groupBeforeSendMsg, ({ GroupId }) => {
  if (GroupId === 'a') return { ErrorCode: 1 };
});
// @ts-expect-error -- groups have no message to change
on(groupBeforeCreateGroup, () => ({ MsgBody: [] }));
// @ts-expect-error -- a code is a number
on(groupBeforeCreateGroup, () => ({ ErrorCode: '1' }));
// @ts-expect-error -- ActionStatus stays OK
on(groupBeforeCreateGroup, () => ({ ActionStatus: 'FAIL' }));
// @ts-expect-error -- a misspelt field
on(groupBeforeInviteJoinGroup, () => ({ ErrorCode: 0, RefusedMember_Account: ['a'] }));
// @ts-expect-error -- a misspelt field in one branch
on(groupBeforeInviteJoinGroup, async ({ GroupId }) =>
  GroupId ? { ErrorCode: 1 } : { ErrorCode: 0, RefusedMember_Account: ['a'] },
);
// @ts-expect-error -- a misspelt field within
on(c2cBeforeSendMsg, () => ({ MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Txt: '***' } }] }));
// @ts-expect-error -- the decision is missing
on(snsPrevFriendAdd, () => ({ ErrorCode: 0 }));
// @ts-expect-error -- a misspelt field of the fallback
on(groupBeforeCreateGroup, () => ({}), { onFailure: { ErorCode: 1 } });
// @ts-expect-error -- a misspelt field of the body
on(groupBeforeSendMsg, ({ GroupID }) => ({ ErrorCode: GroupID ? 1 : 0 }));
