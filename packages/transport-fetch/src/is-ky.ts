import type { KyInstance } from 'ky';
import { quietly } from './quietly.ts';

/**
 * Whether it is an instance of ky 2, which alone refuses the `prefixUrl` of ky 1, and at once. It is asked through an
 * instance without the caller's hooks, whose `fetch` sends nothing.
 */
export function isKy2({ create, stop, retry }: KyInstance): boolean {
  if (typeof stop !== 'symbol' || typeof retry !== 'function') return false;
  const options = { prefixUrl: '', fetch: async () => new Response(), retry: 0, timeout: false } as const;
  const probe = quietly(() => create(options));
  if (!probe) return false;
  try {
    Promise.resolve(probe('http://localhost/')).catch(() => {});
    return false;
  } catch (error) {
    return /prefixUrl/.test(`${(error as Error)?.message}`);
  }
}
