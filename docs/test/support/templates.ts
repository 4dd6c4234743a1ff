import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

/** One page of each kind, of those that the site has. */
export function templates(site: string): string[] {
  const [guide] = globSync('guide/*.html', { cwd: site }).sort();
  const [chinese] = globSync('zh/guide/*.html', { cwd: site }).sort();
  return [
    'index.html',
    'zh/index.html',
    'reference/index.html',
    'reference/endpoints/get-group-ban-member.html',
    'zh/reference/index.html',
    'zh/reference/endpoints/get-group-ban-member.html',
    'reference/api/core-group.html',
    'errors/index.html',
    'errors/10007.html',
    'decisions/index.html',
    'playground.html',
    '404.html',
    guide,
    chinese,
  ].filter((path) => path !== undefined && existsSync(join(site, path))) as string[];
}
