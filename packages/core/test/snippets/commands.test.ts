import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, fencesOf, pages, workspace } from './fences.ts';

const { scripts } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8'));

/** What a page may tell its reader to type, and the test that does so. */
const commands: readonly (readonly [command: RegExp, holds: (...parts: string[]) => boolean])[] = [
  [/^npm (?:run )?([\w:]+)(?: -- [\w :./-]+)?$/, (script) => script in scripts],
  // When they are published; until then, as packed/newcomer.test.ts does.
  [/^npm install( @tim-rest\/(core|transport-fetch|signer))+$/, () => true],
  [/^cd \.\.\/first-program$/, () => true],
  [/^npm init -y$/, () => true],
  [/^npm install \.\/tim-rest-\*\.tgz$/, () => true],
  [/^export TIM_(SDK_APP_ID|SECRET_KEY|GROUP_ID)=/, () => true],
  [/^node (banned|live)\.mjs$/, () => true],
];

test('every command in the READMEs and the guides is one that there is', () => {
  const lines = pages
    .flatMap(fencesOf)
    .filter(({ language }) => language === 'sh')
    .flatMap((fence) =>
      fence.code
        .trim()
        .split('\n')
        .map((line) => [at(fence), line.replace(/\s+#.*/, '')]),
    );
  const unknown = lines.filter(
    ([, line = '']) =>
      !commands.some(([command, holds]) => {
        const match = command.exec(line);
        return match && holds(...match.slice(1));
      }),
  );
  expect(unknown).toEqual([]);
  expect(lines.length).toBeGreaterThan(5);
});

test('code is in a language that is checked or run, or is plain data', () => {
  const languages = new Set(pages.flatMap(fencesOf).map(({ language }) => language));
  expect([...languages].sort()).toEqual(['js', 'json', 'log', 'sh', 'text', 'ts']);
});
