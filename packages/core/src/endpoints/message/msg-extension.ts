import * as v from 'valibot';
import { type Of, row } from '../../endpoint/held.ts';

/** A key of a message with its value. */
export interface MsgExtension {
  Key: string;
  Value: string;
  /** Its version: it grows with each change. */
  Seq: number;
}

/* @__NO_SIDE_EFFECTS__ */
export function msgExtension(): Of<MsgExtension> {
  return row({ Key: v.string(), Value: v.string(), Seq: v.number() });
}
