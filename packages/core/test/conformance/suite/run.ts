import type { Case, Surroundings } from './case.ts';

/** What became of a case. */
export interface Result {
  readonly name: string;
  /** Why it failed; absent when it passed. */
  readonly error?: string;
}

/** Longer than any case takes on a busy machine: what is not done by then hangs. */
const LIMIT_MS = 20_000;

/** Runs cases one after the other. */
export async function run(
  cases: readonly Case[],
  surroundings: Surroundings,
  limitMs = LIMIT_MS,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const each of cases) {
    const { name } = each;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done within ${limitMs} ms`)), limitMs);
    });
    try {
      await Promise.race([tooLong, each.run(surroundings)]);
      results.push({ name });
    } catch (error) {
      results.push({ name, error: (error as Error | undefined)?.stack || String(error) });
    } finally {
      clearTimeout(timer);
    }
  }
  return results;
}
