import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { fencesOf } from '../../../../packages/core/test/snippets/fences.ts';
import { installCopy } from '../../../../packages/core/test/support/tarballs.ts';
import { execute } from '../../../support/child.ts';

const example = fileURLToPath(new URL('../..', import.meta.url));
const passed = { code: 0, numTotalTests: 4, numPassedTests: 4 };

/** The app, without this test: jest would take it for one of the app's. */
function install(versions?: Record<string, string>): string {
  const copy = installCopy(example, inject('tarballs'), versions);
  rmSync(join(copy, 'test'), { recursive: true });
  return copy;
}

/** The app's own suite, run as its team runs it. */
async function suite(copy: string, env: NodeJS.ProcessEnv = {}) {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const args = ['test', '--silent', '--', '--json', `--outputFile=${report}`];
  const { code } = await execute('npm', args, copy, env);
  const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { code, numTotalTests, numPassedTests };
}

describe('jest 30', () => {
  let copy: string;
  beforeAll(() => {
    copy = install();
  });

  test('runs the suite of an app in CommonJS, on the installed packages', async () => {
    expect(await suite(copy)).toEqual(passed);
  });

  test('notices when the app goes wrong', async () => {
    const file = join(copy, 'src/strikes.js');
    const code = readFileSync(file, 'utf8');
    writeFileSync(file, code.replace('STRIKES = 3', 'STRIKES = 2'));
    expect(await suite(copy)).toMatchObject({ code: 1, numTotalTests: 4 });
    writeFileSync(file, code);
  });

  test('does without the configuration where Node gives it modules', async () => {
    rmSync(join(copy, 'jest.config.js'));
    expect(await suite(copy)).toMatchObject({ code: 1 });
    expect(await suite(copy, { NODE_OPTIONS: '--experimental-vm-modules' })).toEqual(passed);
  });
});

test('jest 29 takes the same configuration', async () => {
  const copy = install({ jest: '29.7.0' });
  expect(await suite(copy)).toEqual(passed);
});

test('the testing guide shows the configuration', () => {
  const shown = fencesOf('docs/guide/testing.md').map(({ code }) => code);
  expect(shown).toContain(readFileSync(join(example, 'jest.config.js'), 'utf8'));
});
