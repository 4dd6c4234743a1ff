import { ApiError, type Client, call, InputError } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import type { Moderator } from './sessions.ts';
import type { Tickets } from './tickets.ts';

/** What a page may ask for. */
const allowed = [getGroupBanMember];

/** Takes the page's calls at the service's own paths, and makes them itself, as an app admin. */
export async function relay(
  request: Request,
  moderator: Moderator,
  client: Client,
  tickets: Tickets,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const endpoint = allowed.find(({ service, command }) => pathname === `/v4/${service}/${command}`);
  if (!endpoint) return refuse(10003, 'not for pages');
  const code = tickets.check(searchParams.get('usersig') ?? '', moderator.name);
  if (code) return refuse(code, 'not a good ticket');
  const input = await request.json().catch(() => undefined);
  if (!moderator.rooms.includes(input?.GroupId)) return refuse(10007, 'not a room of yours');
  try {
    return Response.json(await call(client, endpoint, input, { signal: request.signal }));
  } catch (error) {
    if (error instanceof InputError) return refuse(10004, error.message);
    // What is wrong with this server's own key is not the page's to know, nor to mend with another ticket.
    if (error instanceof ApiError && error.category !== 'authentication')
      return refuse(error.errorCode, error.errorInfo);
    if (!request.signal.aborted) console.error(`${error}`);
    return new Response(null, { status: 502 });
  }
}

/** As the service refuses. */
function refuse(ErrorCode: number, ErrorInfo: string): Response {
  return Response.json({ ActionStatus: 'FAIL', ErrorCode, ErrorInfo });
}
