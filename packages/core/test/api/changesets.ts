import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../.changeset', import.meta.url));

/** What is to be told with the next release. */
export interface Changeset {
  readonly file: string;
  /** How much of the version each package changes by. */
  readonly packages: Readonly<Record<string, string>>;
  readonly text: string;
}

export function readChangesets(): Changeset[] {
  return globSync('*.md', { cwd: folder }).map((file) => {
    const whole = readFileSync(`${folder}/${file}`, 'utf8');
    const [, head = '', text = ''] = /^---\n(.*?)---\n(.*)$/s.exec(whole) ?? [];
    const lines = head.matchAll(/^["'](.+)["']: (\w+)$/gm);
    return { file, packages: Object.fromEntries(Array.from(lines, ([, name, bump]) => [name, bump])), text };
  });
}
