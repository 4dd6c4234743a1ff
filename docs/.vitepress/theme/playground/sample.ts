import type { Fault } from '@tim-rest/core/emulator';
import { ATTEMPT_TIMEOUT_MS } from './engine.ts';
import { type FaultName, injections, type Often, TURNS } from './faults.ts';
import type { Job } from './jobs.ts';
import { pretty } from './json.ts';
import { banned, GroupId, identifier, officialAccounts, online, sdkAppId } from './room.ts';

export interface Sampled {
  readonly job: Job;
  readonly input: unknown;
  readonly faults: readonly FaultName[];
  readonly often: Often;
  readonly retries: number;
}

/** The run as a program for Node. */
export function sample({ job, input, faults, often, retries }: Sampled): string {
  const expired = faults.includes('expired');
  const parts = [
    imports(job, expired),
    `const emulator = createEmulator({
  sdkAppId: ${sdkAppId},
  groups: [
    {
      GroupId: '${GroupId}',
      Type: 'AVChatRoom',
      online: [${online.map((account) => `'${account}'`).join(', ')}],
      banned: Array.from({ length: ${banned} }, (_, index) => ({
        Member_Account: \`troll-\${index + 1}\`,
        BannedUntil: Math.floor(Date.now() / 1000) + 86_400 + 60 * index,
      })),
    },
  ],${job.entry.endsWith('/official-account') ? withOfficialAccounts() : ''}${expired ? `\n  verify: ({ usersig }) => (usersig.startsWith('expired') ? 70001 : 0),` : ''}
});`,
    ...injected(injections(faults, 'once'), often),
    ...(expired ? [signerThatExpires(often)] : []),
    `const client = createClient({
  sdkAppId: ${sdkAppId},
  identifier: '${identifier}',
  region: 'singapore',
  transport: bareTransport({ fetch: emulator.fetch }),
  signer${expired ? '' : `: staticSigner('any')`},
  retry: backoff({ retries: ${retries} }),
  attemptTimeoutMs: ${ATTEMPT_TIMEOUT_MS},
});`,
    `const input = ${pretty(input)};\n${calls[job.kind](job.name)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function withOfficialAccounts(): string {
  return `\n  officialAccounts: ${pretty(officialAccounts).replaceAll('\n', '\n  ')},`;
}

function imports({ name, kind, entry }: Job, expired: boolean): string {
  const ours = ['backoff', ...(kind === 'endpoint' ? ['call'] : []), 'createClient'];
  return [
    `import { ${ours.join(', ')} } from '@tim-rest/core';`,
    `import { createEmulator } from '@tim-rest/core/emulator';`,
    `import { ${name} } from '${entry}';`,
    ...(expired ? [] : [`import { staticSigner } from '@tim-rest/signer';`]),
    `import { bareTransport } from '@tim-rest/transport-fetch/bare';`,
  ].join('\n');
}

/** Nothing, where nothing is injected. */
function injected(round: readonly Fault[], often: Often): string[] {
  if (!round.length) return [];
  const lines = round.map((fault) => `emulator.inject(${literal(fault)});`);
  if (often === 'once') return [lines.join('\n')];
  return [`for (let turn = 0; turn < ${TURNS}; turn += 1) {\n  ${lines.join('\n  ')}\n}`];
}

/** JSON has no Infinity. */
function literal(fault: Fault): string {
  const fields = Object.entries(fault).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? `'${value}'` : value}`,
  );
  return `{ ${fields.join(', ')} }`;
}

function signerThatExpires(often: Often): string {
  return `let value = 'expired';
const signer = ({ rejected }) => {
  if (rejected) value = '${often === 'always' ? 'expired-again' : 'fresh'}';
  return { value, expiresAt: Number.POSITIVE_INFINITY };
};`;
}

const calls: Readonly<Record<Job['kind'], (name: string) => string>> = {
  endpoint: (name) => `console.log(await call(client, ${name}, input));`,
  list: (name) => `for await (const row of ${name}(client, input)) console.log(row);`,
  batch: (name) => `console.log(await ${name}(client, input));`,
};
