// An app that uses every entry of the packages: a preview of a moderation worker, with the service inside.
import { batch, createClient } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { explain } from '@tim-rest/core/explain';
import { banGroupMember, bannedMembers, MarkCommand, markMembers } from '@tim-rest/core/group';
import { secretKeySigner, verifyUserSig } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';

const sdkAppId = 1400000000;
const secretKey = 'a key that was made up';
const GroupId = '@TGS#live';

export default {
  async fetch(_request: Request): Promise<Response> {
    const emulator = createEmulator({
      sdkAppId,
      groups: [{ GroupId, Type: 'AVChatRoom', online: ['teacher'] }],
      verify: ({ usersig, identifier }) => {
        const result = verifyUserSig(usersig, { sdkAppId, identifier, secretKey });
        return result.ok ? 0 : result.errorCode;
      },
    });
    const options = {
      sdkAppId,
      identifier: 'administrator',
      region: 'singapore',
      signer: secretKeySigner(secretKey),
    } as const;
    const client = createClient({ ...options, transport: fetchTransport({ fetch: emulator.fetch }) });
    const bare = createClient({ ...options, transport: bareTransport({ fetch: emulator.fetch }) });

    const { applied, skipped } = await markMembers(client, {
      GroupId,
      CommandType: MarkCommand.Set,
      MemberList: [
        { Member_Account: 'teacher', Marks: [1000] },
        { Member_Account: 'student', Marks: [1001] },
      ],
    });
    await batch(bare, banGroupMember, { GroupId, Members_Account: ['a', 'b', 'c'], Duration: 60 });
    const banned: string[] = [];
    for await (const { Member_Account } of bannedMembers(bare, { GroupId, Limit: 2 }))
      banned.push(Member_Account);
    return Response.json({
      applied: applied.map(({ Member_Account }) => Member_Account),
      skipped,
      banned,
      advice: explain(10007)?.advice,
    });
  },
};
