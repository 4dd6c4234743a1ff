import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../test/traced.ts', import.meta.url));
const canary = 'eJwtzMEKgkAUQNF-mXXI0-canary';

/** Runs the same calls under both instrumentations, in a process of their own; what was exported, as text. */
async function traced(...args: string[]): Promise<{ spans: string[]; metrics: string }> {
  const command = ['--conditions=@tim-rest/source', program, canary, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 2 ** 25 });
  return JSON.parse(stdout);
}

describe('what the instrumentations of HTTP export', () => {
  let plain: Awaited<ReturnType<typeof traced>>;
  let hiding: typeof plain;
  beforeAll(async () => {
    [plain, hiding] = await Promise.all([traced(), traced('hide')]);
  });

  it.each(['instrumentation-undici', 'instrumentation-http'])('has the UserSig, left alone: %s', (name) => {
    expect(plain.spans.filter((span) => span.includes(name) && span.includes(canary)).length).toBeGreaterThan(
      2,
    );
  });

  it('has it in an exception and in a name, where a program puts it there', () => {
    const [own] = plain.spans.filter((span) => span.includes('"scope":"own"'));
    expect(own?.split(canary).length).toBeGreaterThan(5);
  });

  it('has it nowhere behind the processor', () => {
    expect(hiding.spans).toHaveLength(plain.spans.length);
    expect(hiding.spans.filter((span) => span.includes(canary))).toEqual([]);
    expect(hiding.metrics).not.toContain(canary);
    expect(hiding.spans.join()).toContain('usersig=REDACTED&');
  });

  it('keeps the rest', () => {
    for (const words of [
      'sdkappid=1400000000',
      'get_group_ban_member',
      'exception.stacktrace',
      '"server.port"',
    ])
      expect(hiding.spans.join()).toContain(words);
  });
});
