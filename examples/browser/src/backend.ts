import { readFile } from 'node:fs/promises';
import type { Client } from '@tim-rest/core';
import { relay } from './relay.ts';
import type { Sessions } from './sessions.ts';
import { Tickets } from './tickets.ts';

const files: Readonly<Record<string, readonly [path: string, type: string]>> = {
  '/': ['../page/index.html', 'text/html; charset=utf-8'],
  '/main.js': ['../dist/main.js', 'text/javascript; charset=utf-8'],
};

/** All that the page asks for, from one origin. */
export function backend(client: Client, sessions: Sessions): (request: Request) => Promise<Response> {
  const { sdkAppId } = client;
  const tickets = new Tickets(sdkAppId);
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const [path, type] = files[pathname] ?? [];
    if (path && type)
      return new Response(await readFile(new URL(path, import.meta.url)), {
        headers: { 'content-type': type },
      });
    if (pathname === '/sign-in') {
      const cookie = sessions.signIn(searchParams.get('code') ?? '');
      if (!cookie) return new Response('This link has been used.', { status: 403 });
      return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': cookie } });
    }
    const moderator = sessions.of(request);
    if (!moderator) return new Response(null, { status: 401 });
    if (pathname === '/me') return Response.json({ sdkAppId, ...moderator });
    if (request.method !== 'POST') return new Response(null, { status: 404 });
    if (pathname === '/token') return Response.json(tickets.issue(moderator.name));
    if (pathname.startsWith('/v4/')) return relay(request, moderator, client, tickets);
    return new Response(null, { status: 404 });
  };
}
