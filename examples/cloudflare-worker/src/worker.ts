import { clientOf, type Env } from './client.ts';
import { failure } from './failure.ts';
import { routes } from './routes.ts';

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    try {
      if (!(await isModerator(request, env))) return refuse(401, 'who is asking?');
      const [room, list] = pathOf(request);
      const route = routes[`${request.method} ${list}`];
      if (!room || !route) return refuse(404, 'there is nothing here');
      return await route(clientOf(env), room, request);
    } catch (error) {
      return failure(error);
    }
  },
};

/** `/rooms/:room/:list`, decoded; nothing where it is another path, or not well escaped. */
function pathOf(request: Request): string[] {
  const [, ...parts] = /^\/rooms\/([^/]+)\/([^/]+)$/.exec(new URL(request.url).pathname) ?? [];
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** Digests are compared in place of the tokens, so that the time it takes tells nothing of the token. */
async function isModerator(request: Request, env: Env): Promise<boolean> {
  if (!env.MODERATOR_TOKEN) throw new Error('MODERATOR_TOKEN is not bound');
  const [given, wanted] = await Promise.all(
    [request.headers.get('authorization') ?? '', `Bearer ${env.MODERATOR_TOKEN}`].map(async (text) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return new Uint8Array(digest).join();
    }),
  );
  return given === wanted;
}

function refuse(status: number, message: string): Response {
  return Response.json({ error: { code: `http.${status}`, message, retryable: false } }, { status });
}
