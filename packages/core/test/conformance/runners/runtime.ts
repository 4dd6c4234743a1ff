import type { Result } from '../suite/run.ts';
import type { Bundles } from './bundle.ts';

/** Where the suite runs. */
export interface Runtime {
  readonly name: string;
  /** Rejects when the runtime does not start, or does not end by itself. */
  run(bundles: Bundles): Promise<Outcome>;
  /** Why it cannot run here. */
  readonly missing?: string | undefined;
}

export interface Outcome {
  /** The runtime's own word for its version. */
  readonly version: string;
  readonly results: readonly Result[];
}

/** Longer than any run takes on a busy machine. */
export const LIMIT_MS = 120_000;
