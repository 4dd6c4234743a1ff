import type { EmulatedGroup } from '@tim-rest/core/emulator';

export type GroupType = EmulatedGroup['Type'];

export const everyType: readonly GroupType[] = ['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community'];

/** A call that the generator makes, with the real client, against the emulator. */
export interface Sample {
  readonly title: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What there is when the call arrives. */
  readonly groups: readonly EmulatedGroup[];
}

/** What is known of an endpoint and stands in no schema: of the official pages, in our own words. */
export interface Facts {
  readonly title: string;
  readonly groupTypes: readonly GroupType[];
  readonly groupTypesNote?: string;
  /** Who may call it. */
  readonly caller: string;
  readonly plan: string;
  readonly limits: readonly string[];
  /** Where there are pages: how one is asked for, and which is the last. */
  readonly pages?: string;
  /** What the second of two equal calls does. */
  readonly repeat: string;
  /** The codes that its official page lists. `when`: what the page says beyond the code's own meaning. */
  readonly codes: readonly { readonly code: number; readonly when?: string }[];
  /** Where the official page is wrong, silent, or at odds with another. */
  readonly traps: readonly string[];
  /** Official pages beside the one of the TSDoc's `@see`. */
  readonly otherPages: readonly { readonly text: string; readonly link: string }[];
  readonly samples: readonly Sample[];
}
