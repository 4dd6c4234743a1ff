import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const parts = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

/** What is made of others, and of which. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  'emulated-group.ts': ['group.ts'],
  'emulated-official-account.ts': ['official-account.ts'],
  'group-profile.ts': ['custom-fields.ts'],
  'group.ts': [
    'admins.ts',
    'group-profile.ts',
    'marks.ts',
    'members.ts',
    'mutes.ts',
    'presence.ts',
    'terms.ts',
  ],
  'members.ts': ['custom-fields.ts'],
  'mutes.ts': ['terms.ts'],
  'official-account.ts': ['official-msgs.ts'],
  'official-accounts.ts': ['official-account.ts'],
};

it.each(parts)('%s knows no other part, but for what it is made of', (part) => {
  const text = readFileSync(new URL(part, folder), 'utf8');
  const known = [...text.matchAll(/^import \{[^}]*\} from '\.\/(.*)'/gm)].map(([, file]) => file);
  expect(known).toEqual(MADE_OF[part] ?? []);
});
