import { createHash, timingSafeEqual } from 'node:crypto';
import { ChatError, type Client, InputError } from '@tim-rest/core';
import { MarkCommand, markMembers } from '@tim-rest/core/group';

/** Gives viewers of a room a badge, which is a mark, or takes it: `["account", …]` is the body. */
export function badges(client: Client, token: string) {
  const change = (CommandType: MarkCommand) => async (request: Request, room: string, badge: string) => {
    if (!isBearer(request, token)) return say(401, 'the shop alone may ask');
    const accounts: unknown = await request.json().catch(() => undefined);
    if (!Array.isArray(accounts)) return say(400, 'expected a list of accounts');
    const Marks = [Number(badge)];
    const MemberList = accounts.map((Member_Account) => ({ Member_Account, Marks }));
    try {
      const { applied, skipped, failed } = await markMembers(
        client,
        { GroupId: room, CommandType, MemberList },
        // When the shop hangs up, what is not sent stays so.
        { signal: request.signal, concurrency: 4 },
      );
      return Response.json(
        {
          changed: applied.map(({ Member_Account }) => Member_Account),
          // Offline: a badge is lost with the connection, so that whoever comes back is to be asked for again.
          offline: skipped,
          failed: failed.map(({ accounts, error, sent }) => ({ accounts, ...why(error, sent) })),
        },
        { status: failed.length ? 502 : 200 },
      );
    } catch (error) {
      // Nothing was sent. The paths of the issues are those of the list that was built here.
      if (error instanceof InputError) return say(400, error.message);
      throw error;
    }
  };
  return { give: change(MarkCommand.Set), take: change(MarkCommand.Delete) };
}

function isBearer(request: Request, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.get('authorization') ?? ''), digest(`Bearer ${token}`));
}

const why = (error: unknown, sent: boolean) =>
  error instanceof ChatError
    ? { error: error.message, retryable: error.retryable }
    : { error: sent ? 'not waited for any more' : 'not sent any more', retryable: true };

function say(status: number, error: string): Response {
  return Response.json({ error }, { status });
}
