import * as v from 'valibot';
import { type Of, oneOf, optional, part, row } from '../../endpoint/held.ts';
import { account } from '../../endpoint/schema.ts';

/** With whom a conversation is. */
export const ContactType = { User: 1, Group: 2 } as const;
export type ContactType = (typeof ContactType)[keyof typeof ContactType];

/** A conversation, by whom it is with: 1, with a user, or 2, in a group ({@link ContactType}). */
export type Contact =
  | { Type: 1; To_Account: string; ToGroupId?: undefined }
  | { Type: 2; ToGroupId: string; To_Account?: undefined };

/** A conversation as an answer names it. */
export interface ReceivedContact {
  /** 1: with a user, 2: in a group ({@link ContactType}). */
  Type: number;
  /** The user, where it is with one. */
  To_Account?: string | undefined;
  /** The group, where it is in one. */
  ToGroupId?: string | undefined;
}

/** What became of one conversation. */
export interface ContactResult {
  ContactItem: ReceivedContact;
  /** 0: done. */
  ResultCode: number;
  /** Why it failed; empty where it did not. */
  ResultInfo: string;
}

/** A group that a user has made of conversations. */
export interface ContactGroup {
  GroupName: string;
  /** Its number: not the id of a chat group. */
  GroupId: number;
}

/** What a user has put on a conversation. */
export interface LabelledContact extends ReceivedContact {
  /** A text of 0 and 1, one for each mark from the first on. Which end is the first is not documented. */
  StandardMark?: string | undefined;
  /** A mark of the app's own. */
  CustomMark?: string | undefined;
  /** The numbers of the groups that it is in. */
  ContactGroupId?: number[] | undefined;
  /** When this was changed last, in seconds since the epoch. */
  Timestamp?: number | undefined;
}

/** Which of the two fields goes with which type, the types say. */
interface AnyContact {
  Type: ContactType;
  To_Account?: string | undefined;
  ToGroupId?: string | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function contact(): Of<Contact> {
  const either: Of<unknown> = part<AnyContact>({
    Type: oneOf(1, 2),
    To_Account: optional(account()),
    ToGroupId: optional(v.string()),
  });
  return either as Of<Contact>;
}

const named = () => ({
  Type: v.number(),
  To_Account: optional(v.string()),
  ToGroupId: optional(v.string()),
});

/* @__NO_SIDE_EFFECTS__ */
export function receivedContact(): Of<ReceivedContact> {
  return row(named());
}

/* @__NO_SIDE_EFFECTS__ */
export function contactResult(): Of<ContactResult> {
  return row({ ContactItem: receivedContact(), ResultCode: v.number(), ResultInfo: v.string() });
}

/* @__NO_SIDE_EFFECTS__ */
export function contactGroup(): Of<ContactGroup> {
  return row({ GroupName: v.string(), GroupId: v.number() });
}

/* @__NO_SIDE_EFFECTS__ */
export function labelledContact(): Of<LabelledContact> {
  return row({
    ...named(),
    StandardMark: optional(v.string()),
    CustomMark: optional(v.string()),
    ContactGroupId: optional(v.array(v.number())),
    Timestamp: optional(v.number()),
  });
}
