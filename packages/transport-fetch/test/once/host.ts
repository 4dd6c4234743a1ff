// Runtimes run this, bundled: it asks a service twice on one connection, which does its worst to the second request.
import type { Transport } from '@tim-rest/core';
import { bareTransport } from '../../src/bare.ts';
import { fetchTransport } from '../../src/index.ts';

declare const Deno: { readonly args: readonly string[] } | undefined;
declare const process: { readonly argv: readonly string[] };

const [origin = ''] = typeof Deno === 'object' ? Deno.args : process.argv.slice(2);
const body = '{"GroupId":"@TGS#直播"}';
const headers = { 'content-type': 'application/json' };

const ask = (transport: Transport, path: string) =>
  transport({ operation: 'svc/cmd', label: 'POST', headers, body, href: () => `${origin}/${path}` });

const outcomes: unknown[] = [];
for (const [name, transport] of Object.entries({ bare: bareTransport(), ky: fetchTransport() }))
  for (const end of ['close', 'reset', '421', '408', '503', 'break']) {
    await ask(transport, `${name}/warm`);
    // The connection has to be back in its pool.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const outcome = await ask(transport, `${name}/${end}`);
    outcomes.push([name, end, outcome.ok ? outcome.status : outcome.reason]);
  }
console.log(JSON.stringify(outcomes));
