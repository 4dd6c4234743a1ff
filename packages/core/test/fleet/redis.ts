import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

const binary = process.env.REDIS_SERVER_PATH ?? '/usr/bin/redis-server';

/** Whether the tests on Redis can run: Debian has it as `redis-server`. In CI they must. */
export const hasRedis = existsSync(binary);
if (!hasRedis) {
  const missing = 'no redis-server was found; REDIS_SERVER_PATH can name one';
  if (process.env.CI) throw new Error(missing);
  console.warn(`SKIPPED: the tests of the limiter on Redis: ${missing}`);
}

/** A server in a folder of its own, with no port. */
export class RedisServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tim-rest-redis-'));
  readonly #clients: Redis[] = [];
  #process: ReturnType<typeof spawn> | undefined;

  async start(): Promise<void> {
    const options = ['--port', '0', '--unixsocket', this.#socket, '--dir', this.#folder];
    const child = spawn(binary, [...options, '--save', '', '--appendonly', 'no']);
    this.#process = child;
    for await (const line of child.stdout) if (`${line}`.includes('ready to accept')) break;
    child.stdout.resume();
  }

  /** A connection of one process. Without an answer it fails, and does not wait for the server to come back. */
  async connect(): Promise<Redis> {
    const client = new Redis(this.#socket, {
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      retryStrategy: () => 20,
      lazyConnect: true,
    });
    client.on('error', () => {});
    this.#clients.push(client);
    await client.connect();
    return client;
  }

  /** As by a power cut. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child) return;
    const gone = once(child, 'exit');
    // One that is paused has to go on to end.
    child.kill('SIGCONT');
    child.kill('SIGKILL');
    await gone;
  }

  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  resume(): void {
    this.#process?.kill('SIGCONT');
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.disconnect();
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #socket(): string {
    return join(this.#folder, 'redis.sock');
  }
}
