import type { BannedMember } from '@tim-rest/core/group';

export const header = 'account,banned_until';

/** A row, by RFC 4180. Accounts are the users' own words: one that a spreadsheet would run gets an apostrophe. */
export function rowOf({ Member_Account, BannedUntil }: BannedMember): string {
  return `${field(Member_Account)},${new Date(BannedUntil * 1000).toISOString()}`;
}

function field(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
