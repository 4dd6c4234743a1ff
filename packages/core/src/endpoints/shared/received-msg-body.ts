import * as v from 'valibot';
import { type Of, row, rows } from '../../endpoint/held.ts';

/**
 * An element of a message as it came. It may be of a kind that this library does not know, and what it holds is what
 * somebody sent: so nothing is checked but that the two fields are there.
 */
export interface ReceivedMsgElement {
  MsgType: string;
  MsgContent: Readonly<Record<string, unknown>>;
}

/** The elements of a message that was read: it may have none. */
/* @__NO_SIDE_EFFECTS__ */
export function receivedMsgBody(): Of<ReceivedMsgElement[]> {
  return rows(
    row<ReceivedMsgElement>({ MsgType: v.string(), MsgContent: v.record(v.string(), v.unknown()) }),
  );
}
