import { readJson } from './records.ts';

/** What fires an event in the emulator. */
interface Firing {
  /** Endpoints, by name. */
  readonly calls?: readonly string[];
  /** Methods of `emulator.as(account)`. */
  readonly user?: readonly string[];
  /** Methods and options of the emulator. */
  readonly emulator?: readonly string[];
}

/** By the name of the event. What neither calls nor users cause is there with nothing, and is for `emulator.raise`. */
export const firing = readJson<Readonly<Record<string, Firing>>>('fired.json');
