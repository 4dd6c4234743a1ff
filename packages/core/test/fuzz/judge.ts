import { ApiError, type ChatError } from '../../src/index.ts';
import { CANARY } from '../support/fakes.ts';
import { mustBeError } from './documented/errors.ts';
import { must, nameOf, Undocumented } from './documented/must.ts';
import { VALUE } from './inputs.ts';

/** How many runs ended how. */
export type Tally = Map<string, number>;

export function count(tally: Tally, outcome: string): void {
  tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
}

/** What a piece of work came to. */
export type Ending<T> =
  | { readonly value: T; readonly threw?: false }
  | { readonly threw: true; readonly error: unknown };

const LONGEST_MS = 3000;

/** Waits for work that must not take long, whatever happens in it. */
export async function ending<T>(work: () => T | Promise<T>): Promise<Ending<T>> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Undocumented(`no end within ${LONGEST_MS} ms`)), LONGEST_MS);
  });
  try {
    return { value: await Promise.race([(async () => work())(), hangs]) };
  } catch (error) {
    if (error instanceof Undocumented) throw error;
    return { threw: true, error };
  } finally {
    clearTimeout(timer);
  }
}

/** A documented error that holds neither the UserSig nor a value of the input. */
export function judgeError(error: unknown): ChatError {
  mustBeError(error, [CANARY], [VALUE]);
  return error;
}

/** The kind of an error, for the tally. */
export const kindOf = (error: ChatError): string => (error instanceof ApiError ? 'api.*' : error.code);

const stray: unknown[] = [];
const onStray = (error: unknown) => void stray.push(error);

/** Watches for rejections that nobody handles. */
export function watchRejections(): () => void {
  process.on('unhandledRejection', onStray);
  return () => void process.off('unhandledRejection', onStray);
}

/** Lets what is late come to its end, and then asks whether a rejection went unhandled. */
export async function mustBeQuiet(): Promise<void> {
  await new Promise(setImmediate);
  const found = stray.splice(0);
  const [first] = found;
  must(found.length === 0, `no unhandled rejection: ${nameOf(first)}`);
}
