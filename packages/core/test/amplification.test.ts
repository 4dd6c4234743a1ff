import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('support/amplify.ts', import.meta.url));
const HEAP_MB = 128;

/** What became of the work in a process whose heap has 128 MB. */
async function inSmallHeap(work: string) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${HEAP_MB}`,
    '--conditions=@tim-rest/source',
    script,
    work,
  ]);
  return JSON.parse(stdout) as { code: string; issues: number; ms: number };
}

describe('4 MiB of wrong entries end in an error, in a heap of 128 MB:', () => {
  it.each([
    ['an answer of empty objects', 'response.invalid'],
    ['an answer of empty lists', 'response.invalid'],
    ['an answer of numbers', 'response.invalid'],
    ['an answer of empty objects, with an escape', 'response.invalid'],
    ['a key __proto__ that is spelt with escapes', 'response.malformed'],
    ['a call with bytes in place of an input', 'input.invalid'],
    ['a call with bytes in place of a list', 'input.invalid'],
    ['a call with an input that shares its parts', 'input.invalid'],
    ['an answer that is deep', 'response.malformed'],
    ['an answer of wrong marks', 'response.invalid'],
    ['a call with empty objects', 'input.invalid'],
    ['a call with too many entries', 'input.invalid'],
    ['a call with three million holes', 'input.invalid'],
    ['markMembers with empty objects', 'input.invalid'],
    ['markMembers with three million holes', 'input.invalid'],
    ['markMembers with wrong marks', 'input.invalid'],
    ['a batch of empty names', 'input.invalid'],
    ['a batch of three million holes', 'input.invalid'],
    ['a field of a megabyte of names', 'input.invalid'],
    ['an answer of 4 MiB in words', 'api.10010'],
    ['a webhook of empty objects', 'status 400'],
    ['a webhook of empty lists', 'status 400'],
    ['a webhook of keys __proto__', 'status 400'],
    ['a webhook that is deep', 'status 400'],
  ])('%s', async (work, code) => {
    const ending = await inSmallHeap(work);
    expect(ending).toMatchObject({ code });
    expect(ending.issues).toBeLessThanOrEqual(100);
    // A tenth of this on a quiet machine.
    expect(ending.ms).toBeLessThan(5000);
  });
});
