import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../support/run.ts';

const fuzz = fileURLToPath(new URL('../fuzz/run.ts', import.meta.url));

/** A part of `npm run fuzz`, always the same, for less than a minute. */
test('20,000 random responses and inputs end in a documented error or a valid value', () => {
  const options = ['--runs', '20000', '--seed', '20261125'];
  const said = run('node', ['--conditions=@tim-rest/source', fuzz, ...options], '.');
  expect(said).toMatch(/\nall as documented\n$/);
});
