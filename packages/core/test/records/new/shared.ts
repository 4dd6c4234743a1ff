import { type Field, type Side, sharedOf } from './documented.ts';

/** Where the structures stand that messages of several commands share, … */
export const SHARED_MODULE = '../shared/message-body.ts';

/** … and what they are called there: an interface, the type of a field, and what makes its schema. */
export interface Names {
  readonly name: string;
  readonly type: string;
  readonly schema: string;
}

const offlinePushInfo = { name: 'OfflinePushInfo', type: 'OfflinePushInfo', schema: 'offlinePushInfo' };

const SHARED: Readonly<Record<'msgBody' | 'offlinePushInfo', Readonly<Record<Side, Names>>>> = {
  msgBody: {
    request: { name: 'MsgElement', type: 'readonly MsgElement[]', schema: 'msgBody' },
    response: { name: 'ReceivedMsgElement', type: 'ReceivedMsgElement[]', schema: 'receivedMsgBody' },
  },
  offlinePushInfo: { request: offlinePushInfo, response: offlinePushInfo },
};

export const sharedNames: readonly Names[] = Object.values(SHARED).flatMap((sides) => Object.values(sides));

/** What to write for a field that has one of them. */
export function sharedFor(field: Field, side: Side): Names | undefined {
  const shared = sharedOf(field);
  return shared && SHARED[shared][side];
}
