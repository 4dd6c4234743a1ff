import { describe, expect, it } from 'vitest';
import { entries } from '../contract/entries.ts';
import { changes } from './changes.ts';
import { readChangesets } from './changesets.ts';
import { readReports } from './files.ts';

const [current, released] = [readReports('current'), readReports('released')];
const changesets = readChangesets();
const packageOf = (entry: string) => entry.split('/').slice(0, 2).join('/');
const packages = [...new Set(entries.map(packageOf))];

describe.each(changesets)('.changeset/$file', ({ packages: named, text }) => {
  it('says how far which packages change, and tells something', () => {
    expect(Object.keys(named)).not.toEqual([]);
    expect(packages).toEqual(expect.arrayContaining(Object.keys(named)));
    expect(['patch', 'minor', 'major']).toEqual(expect.arrayContaining(Object.values(named)));
    expect(text.trim()).not.toBe('');
  });
});

it.each(Object.keys({ ...released, ...current }))('what changed in %s since the release is told', (entry) => {
  const told = changesets.filter(({ packages }) => packageOf(entry) in packages).map(({ text }) => text);
  const code = told.join('\n').match(/`[^`]+`/g) ?? [];
  const names = changes(released[entry] ?? '', current[entry] ?? '');
  const untold = names.filter((name) => !code.some((span) => new RegExp(`\\b${name}\\b`).test(span)));
  const hint = `name these, as code, in a changeset of ${packageOf(entry)} (\`npm run changeset\`)`;
  expect(untold, hint).toEqual([]);
});
