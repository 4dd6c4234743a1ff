import { readdirSync, readFileSync } from 'node:fs';

const packages = new URL('../../../', import.meta.url);

/** What can be imported of the packages: `@tim-rest/core/group` and its like, as their `package.json` say. */
export const entries: readonly string[] = readdirSync(packages).flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(new URL(`${folder}/package.json`, packages), 'utf8'));
  const paths = Object.keys(exports).filter((path) => path !== './package.json');
  return paths.map((path) => `${name}${path.slice(1)}`);
});
