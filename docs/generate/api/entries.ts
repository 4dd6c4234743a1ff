import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = new URL('../../../packages/', import.meta.url);

/** What can be imported, such as `@tim-rest/core/group`. */
export interface Entry {
  readonly name: string;
  /** What its page is called. */
  readonly slug: string;
  readonly file: string;
  /** What TypeDoc calls it. */
  readonly source: string;
}

/** The entries of the packages, as their `package.json` say. */
export const entries: readonly Entry[] = readdirSync(packages)
  .sort()
  .flatMap((folder) => {
    const { name, exports } = JSON.parse(readFileSync(new URL(`${folder}/package.json`, packages), 'utf8'));
    return Object.entries<Record<string, string>>(exports)
      .filter(([path]) => path !== './package.json')
      .map(([path, conditions]) => {
        const source = `${folder}/${conditions['@tim-rest/source']?.slice(2)}`;
        return {
          name: `${name}${path.slice(1)}`,
          slug: `${folder}${path.slice(1).replaceAll('/', '-')}`,
          file: fileURLToPath(new URL(source, packages)),
          source: source.replace(/(\/index)?\.ts$/, ''),
        };
      });
  });
