import type { MsgContents, ReceivedMsgElement } from '../shared/message-body.ts';

/** An element of one kind. */
export interface ElementOf<Type extends keyof MsgContents> {
  MsgType: Type;
  MsgContent: MsgContents[Type];
}

/**
 * A text, as an element of a message. Elements of other kinds are written as they are sent: their types are
 * {@link MsgElement}.
 *
 * @example
 * ```ts
 * import { textElem } from '@tim-rest/core/message';
 *
 * const MsgBody = [textElem('Hello')];
 * ```
 */
export function textElem(Text: string): ElementOf<'TIMTextElem'> {
  return { MsgType: 'TIMTextElem', MsgContent: { Text } };
}

/**
 * Something of the app's own, as an element of a message. A message has one such element at most.
 *
 * @example
 * ```ts
 * import { customElem, textElem } from '@tim-rest/core/message';
 *
 * const Data = JSON.stringify({ kind: 'gift', id: 12 });
 * const MsgBody = [textElem('A gift for you'), customElem({ Data, Desc: 'You got a gift' })];
 * ```
 */
export function customElem(MsgContent: MsgContents['TIMCustomElem']): ElementOf<'TIMCustomElem'> {
  return { MsgType: 'TIMCustomElem', MsgContent };
}

/** What elements of a kind hold, where they are as they should be: any field may be missing. */
export interface ReceivedElementOf<Type extends keyof MsgContents> {
  MsgType: Type;
  MsgContent: Readonly<Partial<MsgContents[Type]>>;
}

/**
 * Whether an element that was read is of this kind. It looks at nothing but `MsgType`: what such an element holds was
 * written by somebody else, so its fields are there only perhaps.
 *
 * @example
 * ```ts
 * import { isElem, roamingMessages } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const between = { Operator_Account: 'student', Peer_Account: 'teacher' };
 * for await (const { From_Account, MsgBody } of roamingMessages(client, between))
 *   for (const element of MsgBody)
 *     if (isElem(element, 'TIMTextElem')) console.log(From_Account, element.MsgContent.Text);
 * ```
 */
export function isElem<Type extends keyof MsgContents>(
  element: ReceivedMsgElement,
  type: Type,
): element is ReceivedMsgElement & ReceivedElementOf<Type> {
  return element.MsgType === type;
}
