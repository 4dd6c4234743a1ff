import { ChatError, type Client } from '@tim-rest/core';
import { bannedMembers, type GetGroupBanMemberRequest } from '@tim-rest/core/group';
import { header, rowOf } from './csv.ts';

/** Where an export that failed goes on, and why it failed. */
export interface Interruption {
  readonly from: number;
  readonly error: ChatError;
}

/**
 * Hands out the list as lines of CSV, from an offset on. When a page fails, for all its retries, the lines before it are
 * out already: the answer says from where the next run has to go on.
 */
export async function exportBans(
  client: Client,
  GroupId: string,
  from: number,
  print: (line: string) => void,
): Promise<Interruption | undefined> {
  if (from === 0) print(header);
  try {
    for await (const member of bannedMembers(client, { GroupId, Offset: from })) print(rowOf(member));
    return undefined;
  } catch (error) {
    if (!(error instanceof ChatError) || error.resume === undefined) throw error;
    const { Offset = 0 } = error.resume as GetGroupBanMemberRequest;
    return { from: Offset, error };
  }
}
