import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A page or a route handler that calls the service once. */
export interface Route {
  readonly name: string;
  readonly kind: 'page' | 'route';
  /** What the module says besides: segment options, imports. */
  readonly head?: string;
  /** What it does before the call. */
  readonly before?: string;
  /** Whether it shows the error's code in place of failing. */
  readonly catches?: boolean;
}

export const transports = ['bareTransport', 'fetchTransport'] as const;

/** Where a route is, once for each transport. */
export const pathsOf = ({ name }: Route): string[] => transports.map((transport) => `${name}-${transport}`);

/** Writes an app of these routes; `config` is what next.config.mjs exports. */
export function writeApp(folder: string, routes: readonly Route[], config: object): void {
  const write = (path: string, code: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  };
  write('next.config.mjs', `export default ${JSON.stringify(config)};`);
  write('app/layout.jsx', 'export default ({ children }) => <html><body>{children}</body></html>;');
  write('lib/chat.js', chat);
  for (const route of routes)
    for (const transport of transports)
      write(`app/${route.name}-${transport}/${route.kind}.jsx`, module(route, transport));
  // What the tests look for is there to be found, where an app does not use the library.
  write('app/control/page.jsx', control);
}

function module({ name, kind, head = '', before = '', catches }: Route, transport: string): string {
  const ask = `await ask('${transport}', '${name}-${transport}')`;
  const text = catches ? `await (async () => ${ask})().catch(({ code }) => code)` : ask;
  return kind === 'route'
    ? `import { ask } from '../../lib/chat.js';
${head}
export async function GET() {
  ${before}
  return new Response(${text});
}`
    : `import { Suspense } from 'react';
import { ask } from '../../lib/chat.js';
${head}
async function Answer() {
  ${before}
  return <p>{${text}}</p>;
}
export default () => <Suspense><Answer /></Suspense>;`;
}

/** The service as the environment has it. What is observed, errors whole, goes where Next's own output goes. */
const chat = `
import { call, createClient } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';

const transports = { bareTransport, fetchTransport };

export async function ask(transport, path) {
  const client = createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    origin: process.env.TIM_ORIGIN,
    transport: transports[transport](),
    signer: staticSigner(process.env.TIM_USER_SIG),
    observe({ type, error }) {
      console.log(\`[event] \${path} \${type} \${error?.code ?? ''}\`);
      if (error) console.error(error);
    },
  });
  const { BannedAccountList } = await call(client, getGroupBanMember, { GroupId: path });
  return BannedAccountList[0].Member_Account;
}
`;

const control = `
export default async function Page() {
  const url = \`\${process.env.TIM_ORIGIN}/control?usersig=\${process.env.TIM_CONTROL}\`;
  const response = await fetch(url, { method: 'POST', body: '{"GroupId":"control"}', cache: 'force-cache' });
  console.log('[control]', process.env.TIM_CONTROL);
  return <p>{await response.text()}</p>;
}
`;
