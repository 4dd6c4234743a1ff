import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { entries } from './contract/entries.ts';

const run = promisify(execFile);

/** What workers refuse at module scope. */
const TRAPS = {
  'setTimeout(() => {}, 0)': 'globalThis, "setTimeout"',
  'setInterval(() => {}, 1)': 'globalThis, "setInterval"',
  'fetch("http://127.0.0.1")': 'globalThis, "fetch"',
  'Math.random()': 'Math, "random"',
  'crypto.getRandomValues(new Uint8Array(1))': 'Object.getPrototypeOf(crypto), "getRandomValues"',
  'Date.now()': 'Date, "now"',
};

const traps = Object.values(TRAPS).map((place) => `trap(${place});`);

/** Imports a module in a Node of its own, all traps set. Rejects when one is sprung, or when it does not end. */
async function importTrapped(specifier: string): Promise<string> {
  const script = `
    const trap = (owner, name) => { owner[name] = () => { throw new Error('at import: ' + name); }; };
    ${traps.join('\n')}
    const { length } = Object.keys(await import(${JSON.stringify(specifier)}));
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
});
