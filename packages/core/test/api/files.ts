import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('../../../..', import.meta.url));

/** `current` is what a commit promises, `released` what was promised when the packages were last released. */
export type Moment = 'current' | 'released';

/** Reports by the entry that they are about: `@tim-rest/core/group`. */
export type Reports = Readonly<Record<string, string>>;

const folder = (moment: Moment) => (moment === 'released' ? 'api/released' : 'api');

const paths = (moment: Moment) => globSync(`${workspace}/packages/*/${folder(moment)}/*.api.md`);

export function readReports(moment: Moment): Reports {
  const texts = paths(moment).map((path) => readFileSync(path, 'utf8'));
  return Object.fromEntries(
    texts.map((text) => {
      const [, entry, report] = /^# (\S+)\n.*```ts\n(.*)\n```\n$/s.exec(text) ?? [];
      return [entry, report];
    }),
  );
}

/** Writes these reports, and no others are left. */
export function writeReports(moment: Moment, reports: Reports): void {
  for (const path of paths(moment)) rmSync(path);
  for (const [entry, report] of Object.entries(reports)) {
    const [, name, ...rest] = entry.split('/');
    const path = `${workspace}/packages/${name}/${folder(moment)}/${rest.join('-') || 'index'}.api.md`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `# ${entry}\n\nWritten by \`npm run api\`.\n\n\`\`\`ts\n${report}\n\`\`\`\n`);
  }
}
