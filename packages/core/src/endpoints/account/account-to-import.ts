import { type Entries, optional } from '../../endpoint/held.ts';
import { account, text } from '../../endpoint/schema.ts';

/** Input of {@link accountImport}, and an entry of the list of {@link multiAccountImport}. */
export interface AccountImportRequest {
  /** The id that the user gets: up to 32 bytes of UTF-8. It cannot be changed. */
  UserID: string;
  /** Up to 500 bytes of UTF-8. It is the profile's `Tag_Profile_IM_Nick`. */
  Nick?: string | undefined;
  /** The address of a picture: up to 500 bytes of UTF-8. It is the profile's `Tag_Profile_IM_Image`. */
  FaceUrl?: string | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function accountToImport(): Entries<AccountImportRequest> {
  return { UserID: account(), Nick: optional(text(500)), FaceUrl: optional(text(500)) };
}
