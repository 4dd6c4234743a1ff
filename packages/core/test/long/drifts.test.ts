import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../support/run.ts';

const drifts = fileURLToPath(new URL('../drifts/run.ts', import.meta.url));

/** All of `npm run drifts`: 3 minutes of work on two threads, and more where others work beside it. */
test('laws or types catch 98 % of what an author may get wrong in an endpoint', {
  timeout: 1_800_000,
}, () => {
  const said = run('node', ['--conditions=@tim-rest/source', drifts], '.');
  expect(said).toMatch(/\n(98|99|100)\.\d\d % caught\n$/);
});
