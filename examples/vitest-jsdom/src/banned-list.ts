import { type Client, createClient } from '@tim-rest/core';
import { bannedMembers } from '@tim-rest/core/group';
import { remoteSigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';

/** The page's client. It talks to the page's own server, which has the key: it signs, and passes requests on. */
export function connect(server: string): Client {
  return createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    origin: server,
    transport: bareTransport(),
    signer: remoteSigner(async ({ signal }) => {
      const answer = await fetch(`${server}/sign`, { method: 'POST', signal: signal ?? null });
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      return answer.text();
    }),
  });
}

/** Fills a list with who is banned. The signal stops it: the user has gone elsewhere. */
export async function fillBanned(
  list: HTMLElement,
  client: Client,
  GroupId: string,
  signal: AbortSignal,
): Promise<void> {
  for await (const { Member_Account } of bannedMembers(client, { GroupId, Limit: 2 }, { signal })) {
    const row = document.createElement('li');
    row.textContent = Member_Account;
    list.append(row);
  }
}
