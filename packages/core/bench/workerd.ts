import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const { default: workerd } = createRequire(new URL('../test/conformance/package.json', import.meta.url))(
  'workerd',
);

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
);
`;

/** Puts a worker in a folder of its own. Gives what starts it in a new workerd: milliseconds to its first answer. */
export function workerIn(folder: string, code: string): () => Promise<number> {
  mkdirSync(folder);
  writeFileSync(join(folder, 'worker.js'), code);
  writeFileSync(join(folder, 'config.capnp'), CONFIG);
  return async () => {
    const start = performance.now();
    const child = spawn(workerd, ['serve', '--control-fd=3', 'config.capnp'], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    });
    try {
      const port = await Promise.race([listening(child.stdio[3] as Readable), gone(child)]);
      const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { connection: 'close' } });
      if ((await answer.text()) !== 'up') throw new Error('the worker did not answer');
      return performance.now() - start;
    } finally {
      child.kill();
    }
  };
}

async function listening(control: Readable): Promise<number> {
  const [message] = await once(control, 'data');
  return JSON.parse(String(message)).port;
}

async function gone(child: ReturnType<typeof spawn>): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`workerd ended with ${code}`);
}
