import { batch, type Client, call } from '@tim-rest/core';
import {
  type BanGroupMemberRequest,
  banGroupMember,
  getGroupBanMember,
  type ModifyUserInfoRequest,
  markMembers,
} from '@tim-rest/core/group';
import { describe, failure } from './failure.ts';

/** Bodies are the service's own, without the room; the library checks them, and its errors name their fields. */
type Body = Record<string, unknown>;
type Route = (client: Client, GroupId: string, request: Request) => Promise<Response>;

export const routes: Readonly<Record<string, Route>> = {
  /** Any number of accounts: `{ Members_Account, Duration, Description? }`. */
  async 'POST bans'(client, GroupId, request) {
    const input = { ...(await readBody(request)), GroupId } as unknown as BanGroupMemberRequest;
    const { succeeded, failed } = await batch(client, banGroupMember, input);
    return report(
      { banned: succeeded.flatMap(({ input }) => input.Members_Account) },
      failed.map(({ input, error }) => ({ accounts: input.Members_Account, error })),
      succeeded.length > 0,
    );
  },

  /** One page for each request, so that a long list never meets the limits of one: `next` goes on, as `?from=…`. */
  async 'GET bans'(client, GroupId, request) {
    const Offset = Number(new URL(request.url).searchParams.get('from') ?? 0);
    const page = await call(client, getGroupBanMember, { GroupId, Limit: 100, Offset });
    return Response.json({ bans: page.BannedAccountList ?? [], next: page.NextOffset || null });
  },

  /** Any number of members: `{ CommandType, MemberList }`. */
  async 'POST marks'(client, GroupId, request) {
    const input = { ...(await readBody(request)), GroupId } as unknown as ModifyUserInfoRequest;
    const { applied, skipped, failed } = await markMembers(client, input);
    return report({ applied, skipped }, failed, applied.length + skipped.length > 0);
  },
};

async function readBody(request: Request): Promise<Body> {
  const body: unknown = await request.json().catch(() => undefined);
  // What is no object becomes one without fields, and the library says which are missing.
  return typeof body === 'object' && body !== null ? (body as Body) : {};
}

/** What was done counts, even where the rest failed; if nothing was, the first error is the answer. */
function report(
  done: object,
  failed: readonly { accounts: readonly string[]; error: unknown }[],
  some: boolean,
): Response {
  const [first] = failed;
  if (first && !some) return failure(first.error);
  const failures = failed.map(({ accounts, error }) => ({ accounts, error: describe(error) }));
  return Response.json({ ...done, failed: failures });
}
