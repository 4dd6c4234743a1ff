import { expect, inject, test } from 'vitest';
import { readSizes } from './readme.ts';
import { rows, sizeOf, sizesTable } from './sizes.ts';

const { consumer } = inject('tarballs');

test.each(rows)('$what: at most $most bytes', async (row) => {
  expect(await sizeOf(row, consumer)).toBeLessThanOrEqual(row.most);
});

test('the README says so: `npm run sizes` writes it', async ({ task }) => {
  const table = await sizesTable(consumer);
  task.meta.closing = `Sizes: what imports cost, minified and gzipped\n\n${table}`;
  expect(readSizes()).toBe(table);
});

test('gzip is that of Node, not one of the system', () => {
  expect(process.config.variables.node_shared_zlib).toBe(false);
});
