import { type Field, type Side, sharedOf } from './documented.ts';

/** Where the structures stand that messages of several commands share, … */
export const SHARED_MODULE = '../shared/message-body.ts';

/** … and what they are called there, on the way out and on the way in. */
const SHARED = {
  msgBody: {
    request: { type: 'MsgBody', schema: 'msgBody' },
    response: { type: 'ReceivedMsgBody', schema: 'receivedMsgBody' },
  },
  offlinePushInfo: {
    request: { type: 'OfflinePushInfo', schema: 'offlinePushInfo' },
    response: { type: 'OfflinePushInfo', schema: 'offlinePushInfo' },
  },
} as const;

export interface Names {
  readonly type: string;
  readonly schema: string;
}

export const sharedNames: readonly Names[] = Object.values(SHARED).flatMap((sides) => Object.values(sides));

/** What to write for a field that has one of them. */
export function sharedFor(field: Field, side: Side): Names | undefined {
  const shared = sharedOf(field);
  return shared && SHARED[shared][side];
}
