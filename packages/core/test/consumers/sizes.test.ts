import { afterAll, expect, inject, test } from 'vitest';
import { readSizes } from './readme.ts';
import { rows, sizeOf, sizesTable } from './sizes.ts';

const { consumer } = inject('tarballs');

afterAll(async () => console.log(`What imports cost, minified and gzipped:\n${await sizesTable(consumer)}`));

test.each(rows)('$what: at most $most bytes', async (row) => {
  expect(await sizeOf(row, consumer)).toBeLessThanOrEqual(row.most);
});

test('the README says so: `npm run sizes` writes it', async () => {
  expect(readSizes()).toBe(await sizesTable(consumer));
});

test('gzip is that of Node, not one of the system', () => {
  expect(process.config.variables.node_shared_zlib).toBe(false);
});
