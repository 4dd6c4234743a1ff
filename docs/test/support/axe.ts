import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe calls serious or critical in a part of a page as it stands. */
export async function seriousFaults(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (part): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(part, { resultTypes: ['violations'] }),
    part,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
}
