import { type Entries, optional } from '../../endpoint/held.ts';
import { text } from '../../endpoint/schema.ts';

/** What a new topic may be told of itself, and an old one be changed to. */
export interface TopicTexts {
  /** Anything of the app's own: up to 3,000 bytes of UTF-8. */
  CustomString?: string | undefined;
  /** The address of a picture: up to 100 bytes of UTF-8. */
  FaceUrl?: string | undefined;
  /** The announcement: up to 300 bytes of UTF-8. */
  Notification?: string | undefined;
  /** Up to 240 bytes of UTF-8. */
  Introduction?: string | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function topicTexts(): Entries<TopicTexts> {
  return {
    CustomString: optional(text(3000)),
    FaceUrl: optional(text(100)),
    Notification: optional(text(300)),
    Introduction: optional(text(240)),
  };
}
