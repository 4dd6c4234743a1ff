import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { entries } from './contract/entries.ts';

const run = promisify(execFile);

/** What workers refuse at module scope, and what reads a clock, which stands still there. */
const TRAPS = {
  'setTimeout(() => {}, 0)': 'globalThis, "setTimeout"',
  'setInterval(() => {}, 1)': 'globalThis, "setInterval"',
  'setImmediate(() => {})': 'globalThis, "setImmediate"',
  'AbortSignal.timeout(1)': 'AbortSignal, "timeout"',
  'fetch("http://127.0.0.1")': 'globalThis, "fetch"',
  'Math.random()': 'Math, "random"',
  'crypto.getRandomValues(new Uint8Array(1))': 'Crypto.prototype, "getRandomValues"',
  'crypto.randomUUID()': 'Crypto.prototype, "randomUUID"',
  'crypto.subtle.digest("SHA-256", new Uint8Array(1))': 'SubtleCrypto.prototype, "digest"',
  'Date.now()': 'Date, "now"',
  'performance.now()': 'Performance.prototype, "now"',
};

const traps = Object.values(TRAPS).map((place) => `trap(${place});`);

/** Imports a module in a Node of its own, all traps set. Rejects when one is sprung, or when it does not end. */
async function importTrapped(specifier: string): Promise<string> {
  const script = `
    const sprung = [];
    const trap = (owner, name) => {
      owner[name] = () => {
        sprung.push(name);
        throw new Error('at import: ' + name);
      };
    };
    ${traps.join('\n')}
    const { length } = Object.keys(await import(${JSON.stringify(specifier)}));
    // What was thrown may have been caught.
    if (sprung.length > 0) throw new Error('at import: ' + sprung);
    console.log(length > 0 ? 'imported' : 'empty');`;
  const options = ['--conditions=@tim-rest/source', '--input-type=module', '--eval', script];
  const { stdout } = await run(process.execPath, options, { cwd: import.meta.dirname });
  return stdout.trim();
}

describe('import safety', { timeout: 30_000 }, () => {
  it.concurrent.each(entries)('%s does nothing when it is imported', async (entry) => {
    expect(await importTrapped(entry)).toBe('imported');
  });

  it.concurrent.each(Object.keys(TRAPS))('would notice %s', async (code) => {
    const failure = importTrapped(`data:text/javascript,export const made = ${encodeURIComponent(code)}`);
    await expect(failure).rejects.toThrow('at import: ');
  });

  it('would notice what is caught', async () => {
    const failure = importTrapped(
      'data:text/javascript,export let made; try { setTimeout(() => {}) } catch {}',
    );
    await expect(failure).rejects.toThrow('at import: setTimeout');
  });
});
