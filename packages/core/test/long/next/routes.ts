import type { Route } from './app.ts';

/** Ways to call the service in an app whose author has not thought of prerendering, or has said that it is dynamic. */
export const routes: readonly Route[] = [
  { name: 'page', kind: 'page' },
  { name: 'page-that-catches', kind: 'page', catches: true },
  { name: 'page-revalidated', kind: 'page', head: 'export const revalidate = 3600;' },
  { name: 'page-default-cache', kind: 'page', head: `export const fetchCache = 'default-cache';` },
  { name: 'page-dynamic', kind: 'page', head: `export const dynamic = 'force-dynamic';` },
  { name: 'route', kind: 'route' },
  { name: 'route-dynamic', kind: 'route', head: `export const dynamic = 'force-dynamic';` },
  { name: 'page-on-the-edge', kind: 'page', head: `export const runtime = 'edge';` },
];

/** Pages whose author wants the answer of the day when they were built. */
export const statics: readonly Route[] = [
  { name: 'page-static', kind: 'page', head: `export const dynamic = 'force-static';` },
];

const head = `import { connection } from 'next/server';`;

/** With cacheComponents, which knows no `dynamic`: a page waits for the request before it calls. */
export const connected: readonly Route[] = [
  { name: 'page', kind: 'page', head, before: 'await connection();' },
  { name: 'page-that-catches', kind: 'page', head, before: 'await connection();', catches: true },
  { name: 'route', kind: 'route' },
  { name: 'route-connected', kind: 'route', head, before: 'await connection();' },
];
