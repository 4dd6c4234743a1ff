import { clean, type Secret } from '../util/redact.ts';

/** One thing that is wrong with a value. The value itself is never kept. */
export interface Issue {
  /** For example `MemberList[3].Marks[0]`; empty for the value as a whole. */
  readonly path: string;
  /** What would have been right; empty where the schema does not say. */
  readonly expected: string;
}

/** More than this would make an error too large to log. */
export const MOST_ISSUES = 100;

/** As many as an error keeps. Their paths hold names of fields, which may come from outside. */
export function cleanIssues(issues: readonly Issue[], secret?: Secret): Issue[] {
  return issues.slice(0, MOST_ISSUES).map(({ path, expected }) => ({
    path: clean(path, secret, 200),
    expected: clean(expected, secret, 200),
  }));
}

/** The first few of them, in words. */
export function describe(issues: readonly Issue[]): string {
  const words = issues
    .slice(0, 3)
    .map(({ path, expected }) => (path && `${path}: `) + (expected ? `expected ${expected}` : 'not valid'));
  if (issues.length > 3) words.push(`and ${issues.length - 3} more`);
  return words.join('; ');
}
