import { describe, expect, it } from 'vitest';
import { entries } from '../contract/entries.ts';
import { readReports } from './files.ts';
import { reportsOf } from './reports.ts';

const current = readReports('current');
const promised = reportsOf(entries);

describe.each(Object.keys({ ...promised, ...current }))('the report of %s', (entry) => {
  it('says what the sources promise', () => {
    const hint = 'run `npm run api`, look at the diff, and tell it in a changeset (`npm run changeset`)';
    expect(current[entry], hint).toBe(promised[entry]);
  });
});

it.each(entries)('%s exports at run time the values that its report shows', async (entry) => {
  const values = (promised[entry] ?? '').matchAll(/^export (?:abstract )?(?:class|const|function) (\w+)/gm);
  const names = new Set(Array.from(values, ([, name]) => name));
  expect(Object.keys(await import(/* @vite-ignore */ entry)).sort()).toEqual([...names].sort());
});
