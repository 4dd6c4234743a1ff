import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { LIMIT_MS, type Runtime } from './runtime.ts';
import { startService } from './service.ts';

const { default: binary } = createRequire(import.meta.url)('workerd') as { default: string };

/** The oldest date that is promised: ky makes a stream as it is imported. */
const OLDEST = '2022-11-30';

/** A worker with no more than a way to the loopback. */
const config = (module: string, date: string, flags: readonly string[]) => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "suite", esModule = embed "${basename(module)}")],
      compatibilityDate = "${date}",
      compatibilityFlags = ${JSON.stringify(flags)},
      globalOutbound = "loopback"
    )),
    (name = "loopback", network = (allow = ["local"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "suite")]
);`;

/** Starts a worker, and gives what it answers to one request. */
async function ask(module: string, date: string, flags: readonly string[], query: string): Promise<string> {
  const path = `${module}.${date}.${flags}.capnp`;
  await writeFile(path, config(module, date, flags));
  // It tells on descriptor 3 which port it has.
  const worker = spawn(binary, ['serve', path, '--control-fd=3'], {
    stdio: ['ignore', 'inherit', 'pipe', 'pipe'],
  });
  const ended = once(worker, 'close');
  const complaints = text(worker.stderr as Readable);
  try {
    const lines = createInterface({ input: worker.stdio[3] as Readable });
    const [line] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
    if (!line) throw new Error('it did not start');
    const { port } = JSON.parse(line);
    const signal = AbortSignal.timeout(LIMIT_MS);
    const response = await fetch(`http://127.0.0.1:${port}/?${query}`, { signal });
    const answer = await response.text();
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return answer;
  } catch (error) {
    worker.kill();
    throw new Error(`workerd: ${error}\n${await complaints}`);
  } finally {
    worker.kill();
    await ended;
  }
}

/** The newest date that the binary accepts: the newest that it knows, by its own words, or today. */
async function newestDate(module: string): Promise<string> {
  const refusal = await ask(module, '2999-12-31', [], '').catch(String);
  const known = /newest date supported by this server binary is "([\d-]+)"/.exec(refusal)?.[1];
  if (!known) throw new Error(`workerd does not say which dates it knows: ${refusal}`);
  const today = new Date().toISOString().slice(0, 10);
  return [known, today].sort()[0]!;
}

function workerd(
  name: string,
  findDate: (module: string) => string | Promise<string>,
  flags: readonly string[],
): Runtime {
  return {
    name,
    async run({ workerd: module }) {
      const service = await startService();
      try {
        const date = await findDate(module);
        const answer = await ask(module, date, flags, `origin=${service.origin}`);
        return { version: date, results: JSON.parse(answer) };
      } finally {
        await service.close();
      }
    },
  };
}

export const workers: readonly Runtime[] = [
  workerd(`workerd, date ${OLDEST}`, () => OLDEST, []),
  workerd(`workerd, date ${OLDEST}, nodejs_compat`, () => OLDEST, ['nodejs_compat']),
  workerd('workerd, newest date', newestDate, []),
  workerd('workerd, newest date, nodejs_compat', newestDate, ['nodejs_compat']),
];
