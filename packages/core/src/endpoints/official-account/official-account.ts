import * as v from 'valibot';
import { type Entries, type Of, optional, part } from '../../endpoint/held.ts';
import { integer, list, text } from '../../endpoint/schema.ts';

/** What a new official account may be told of itself, and an old one be changed to. */
export interface OfficialAccountTexts {
  /** What it is about: up to 400 bytes of UTF-8. */
  Introduction?: string | undefined;
  /** The address of a picture: up to 500 bytes of UTF-8. */
  FaceUrl?: string | undefined;
  /** Who stands behind it: up to 500 bytes of UTF-8. */
  Organization?: string | undefined;
  /** A text of the app's own: up to 3,000 bytes of UTF-8. */
  CustomString?: string | undefined;
  /** How many subscribers there may be: 100,000 where nothing was ever said. */
  MaxSubscriberNum?: number | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function officialAccountTexts(): Entries<OfficialAccountTexts> {
  return {
    Introduction: optional(text(400)),
    FaceUrl: optional(text(500)),
    Organization: optional(text(500)),
    CustomString: optional(text(3000)),
    MaxSubscriberNum: optional(integer()),
  };
}

/** What is told of an official account: as many of these as were asked for. */
export interface OfficialAccount {
  /** Its id. No page that could be read shows its name, code does. */
  Official_Account?: string | undefined;
  /** In seconds since the epoch. */
  CreateTime?: number | undefined;
  Name?: string | undefined;
  Owner_Account?: string | undefined;
  /** When it last sent a message, in seconds since the epoch. */
  LastMsgTime?: number | undefined;
  /** How many subscribers it has. */
  SubscriberNum?: number | undefined;
  /** What it is about. */
  Introduction?: string | undefined;
  /** The address of a picture. */
  FaceUrl?: string | undefined;
  /** Who stands behind it. */
  Organization?: string | undefined;
  /** A text of the app's own. */
  CustomString?: string | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function officialAccount(): Entries<OfficialAccount> {
  return {
    Official_Account: optional(v.string()),
    CreateTime: optional(v.number()),
    Name: optional(v.string()),
    Owner_Account: optional(v.string()),
    LastMsgTime: optional(v.number()),
    SubscriberNum: optional(v.number()),
    Introduction: optional(v.string()),
    FaceUrl: optional(v.string()),
    Organization: optional(v.string()),
    CustomString: optional(v.string()),
  };
}

/** Which fields of official accounts are answered. */
export interface OfficialAccountFilter {
  /** Fields of {@link OfficialAccount}; left out: all. */
  OfficialAccountBaseInfoFilter?: readonly string[] | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function officialAccountFilter(): Of<OfficialAccountFilter> {
  return part({ OfficialAccountBaseInfoFilter: optional(list(v.string())) });
}
