import type { Transport } from '@tim-rest/core';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';

/** What a runner offers. */
export interface Surroundings {
  /** Where a service listens that the runtime reaches with its own `fetch`: see `runners/service.ts`. */
  readonly origin: string;
  /** Whether it is a page, or a worker of one. */
  readonly isBrowser?: boolean;
}

/** Something that holds in every runtime. It fails by throwing. */
export interface Case {
  readonly name: string;
  run(surroundings: Surroundings): Promise<void> | void;
}

/** What both transports take. */
export interface TransportOptions {
  readonly fetch?: typeof globalThis.fetch;
  readonly maxResponseBytes?: number;
}

export type MakeTransport = (options?: TransportOptions) => Transport;

/** A case for each of the two transports. */
export function onBoth(
  name: string,
  run: (transport: MakeTransport, surroundings: Surroundings) => Promise<void> | void,
): Case[] {
  const transports = { fetchTransport, bareTransport };
  return Object.entries<MakeTransport>(transports).map(([transport, make]) => ({
    name: `${name}, ${transport}`,
    run: (surroundings) => run(make, surroundings),
  }));
}
