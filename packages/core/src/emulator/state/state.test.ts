import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const parts = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

it.each(parts)('%s knows no other part, but for what a group is made of', (part) => {
  const text = readFileSync(new URL(part, folder), 'utf8');
  const known = [...text.matchAll(/^import \{[^}]*\} from '\.\/(.*)'/gm)].map(([, file]) => file);
  expect(known).toEqual(part === 'group.ts' ? ['admins.ts', 'bans.ts', 'marks.ts', 'presence.ts'] : []);
});
