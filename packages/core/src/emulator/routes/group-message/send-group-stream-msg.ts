import {
  type SendGroupStreamMsgRequest,
  sendGroupStreamMsg,
} from '../../../endpoints/group-message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import type { KeptMsg } from '../../state/group-messages.ts';
import type { World } from '../../world.ts';
import { keepMsg, requireSender } from './history.ts';

const MOST_BYTES = 128 * 1024;

type Content = SendGroupStreamMsgRequest['MsgBody'][number]['MsgContent'];

/**
 * Begins a message, or lets it grow. Assumptions: groups of every type take it; a history has all pieces in one element; every
 * answer has the id; the code where the message gets too long is that of others (80002), and it has ended then.
 */
export const sendGroupStreamMsgRoute = route(sendGroupStreamMsg, (world, request, caller) => {
  const content = request.MsgBody[0]?.MsgContent as Content;
  const indexes = content.Chunks.map(({ Index }) => Index);
  if (indexes.some((index, at) => index <= (indexes[at - 1] ?? 0)))
    throw new Refusal(10004, 'an Index that does not rise');
  const id = content.StreamMsgID ? grown(world, request, content) : begun(world, request, content, caller);
  if (content.Chunks.some(({ IsLast }) => IsLast)) world.groupStreams.end(id);
  return { StreamMsgID: id };
});

function begun(world: World, request: SendGroupStreamMsgRequest, content: Content, caller: string): string {
  const { GroupId, From_Account = caller, MsgRandom = 0 } = request;
  const group = world.groups.require(GroupId);
  const message = keepMsg(world, request, {
    time: Math.floor(world.now() / 1000),
    from: requireSender(world, From_Account),
    random: MsgRandom,
    priority: 2,
    body: [{ MsgType: 'TIMStreamElem', MsgContent: { ...content } }],
    customData: request.CloudCustomData,
    withReceipts: false,
    withExtensions: false,
    isAside: false,
  });
  return world.groupStreams.begin(group, message, lastOf(content));
}

function grown(world: World, { GroupId }: SendGroupStreamMsgRequest, content: Content): string {
  const { StreamMsgID = '', Chunks } = content;
  const group = world.groups.require(GroupId);
  const message = world.groupStreams.goOn(StreamMsgID, group, Chunks[0]?.Index ?? 0, lastOf(content));
  requireSender(world, message.from);
  message.body = [{ MsgType: 'TIMStreamElem', MsgContent: joined(message, content) }];
  if (new TextEncoder().encode(JSON.stringify(message.body)).length <= MOST_BYTES) return StreamMsgID;
  world.groupStreams.end(StreamMsgID);
  throw new Refusal(80002, `the message is longer than ${MOST_BYTES} bytes`);
}

function joined({ body }: KeptMsg, { Chunks, ...more }: Content): Content {
  const before = body[0]?.MsgContent as Content;
  return { ...before, ...more, Chunks: [...before.Chunks, ...Chunks] };
}

const lastOf = ({ Chunks }: Content) => Chunks.at(-1)?.Index ?? 0;
