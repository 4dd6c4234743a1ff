// Runs modules one after the other, each on a service that nobody has used yet, and prints what became of them as JSON:
// run.ts <folder> <module>…
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, parseArgs } from 'node:util';
import { environment, keyValues, openHosts } from './service.ts';

/** What a module printed; and, where it failed, with what. */
export interface Outcome {
  readonly file: string;
  readonly printed: string;
  readonly error?: string;
}

/** Longer than any page makes its reader wait. */
const LONGEST_MS = 60_000;

const { positionals } = parseArgs({ allowPositionals: true });
const [folder = '', ...files] = positionals;
const write = process.stdout.write.bind(process.stdout);
const { fetch } = globalThis;
let fail: (error: unknown) => void = () => {};
for (const event of ['unhandledRejection', 'uncaughtException'])
  process.on(event, (error) => fail(`${event}: ${format(error)}`));

const outcomes: Outcome[] = [];
for (const file of files) outcomes.push(await run(file));
write(JSON.stringify(outcomes), () => process.exit());

async function run(file: string): Promise<Outcome> {
  let printed = '';
  const print = (...values: unknown[]) => {
    printed += `${format(...values)}\n`;
  };
  Object.assign(console, { log: print, info: print, warn: print, error: print });
  Object.assign(process.env, environment);
  globalThis.fetch = openHosts(fetch);
  // msw intercepts what fetch sends, so nothing may stand in its place.
  if (file.endsWith('.msw.ts')) globalThis.fetch = fetch;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise((resolve, reject) => {
      fail = reject;
      timer = setTimeout(() => reject(new Error(`not done after ${LONGEST_MS} ms`)), LONGEST_MS);
      execute(file).then(resolve, reject);
    });
    return { file, printed };
  } catch (error) {
    return { file, printed, error: format(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** A module, and, where it is a worker's, its answer to one request. */
async function execute(file: string): Promise<void> {
  const { default: worker } = await import(pathToFileURL(join(folder, file)).href);
  if (typeof worker?.fetch !== 'function') return;
  const request = new Request('https://worker.example/', {
    method: 'POST',
    body: JSON.stringify({ account: 'spammer', GroupId: '@TGS#live' }),
  });
  const response: Response = await worker.fetch(request, { ...environment, USER_SIGS: keyValues() });
  console.log(`${response.status} ${await response.text()}`);
  if (!response.ok) throw new Error('the worker did not answer well');
}
