import { appendFile } from 'node:fs/promises';
import { groupAfterRecallMsg, groupAfterSendMsg, on, type WebhookRoute } from '@tim-rest/core/webhook';

/**
 * Keeps what is said in groups, and what is taken back, as lines of JSON. What cannot be written counts as failed, and the
 * service sends it again where the console says so.
 */
export function archive(file: string): readonly WebhookRoute[] {
  const keep = (line: object) => appendFile(file, `${JSON.stringify(line)}\n`);
  return [
    on(groupAfterSendMsg, ({ GroupId, TopicId, MsgSeq, From_Account, MsgBody, EventTime }) =>
      keep({ GroupId, TopicId, MsgSeq, From_Account, MsgBody, EventTime }),
    ),
    on(groupAfterRecallMsg, ({ GroupId, TopicId, MsgSeqList, EventTime }) =>
      keep({ GroupId, TopicId, recalled: MsgSeqList.map(({ MsgSeq }) => MsgSeq), EventTime }),
    ),
  ];
}
