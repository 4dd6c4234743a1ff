// The least that is useful, as a worker: it bans whom the URL names, and answers with the list.
import { type Client, call, createClient } from '@tim-rest/core';
import { banGroupMember, bannedMembers } from '@tim-rest/core/group';
import { secretKeySigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';

interface Env {
  readonly TIM_SECRET_KEY: string;
  /** What stands for the service. */
  readonly SERVICE: { readonly fetch: typeof fetch };
}

const GroupId = '@TGS#live';
let client: Client | undefined;

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    client ??= createClient({
      sdkAppId: 1400000000,
      identifier: 'administrator',
      region: 'singapore',
      transport: bareTransport({ fetch: (...args) => env.SERVICE.fetch(...args) }),
      signer: secretKeySigner(env.TIM_SECRET_KEY),
    });
    const Members_Account = new URL(request.url).searchParams.getAll('ban');
    await call(client, banGroupMember, { GroupId, Members_Account, Duration: 60 });
    const banned: string[] = [];
    for await (const { Member_Account } of bannedMembers(client, { GroupId, Limit: 2 }))
      banned.push(Member_Account);
    return Response.json({ banned });
  },
};
