import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import published from '../package.json' with { type: 'json' };
import { run } from '../test/support/run.ts';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));
const core = join(workspace, 'packages/core');

/** A family of copies, and the endpoints that it has. */
export interface Family {
  readonly entry: string;
  readonly names: readonly string[];
}

/** A core with more families than the real one, in a folder where someone has installed it. */
export interface Home {
  readonly folder: string;
  readonly families: readonly [Family, ...Family[]];
}

/**
 * A folder where someone has installed a core with so many families more: of copies of the real endpoints' sources
 * under other names, built as the real package is.
 */
export function installWith(families: number, endpoints: number, consumer: string, folder: string): Home {
  const source = join(folder, 'packages/core');
  cpSync(join(core, 'src'), join(source, 'src'), {
    recursive: true,
    filter: (path) => !path.includes('.test'),
  });
  const { 'types@<5.4': older } = published.exports['.'];
  for (const file of ['build.config.ts', 'tsconfig.json', older])
    cpSync(join(core, file), join(source, file));
  cpSync(join(workspace, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  symlinkSync(join(core, 'node_modules'), join(source, 'node_modules'));
  const names = Array.from({ length: families }, (_, n) => `family-${n}`);
  const made = names.map((name) => ({
    entry: `@tim-rest/core/${name}`,
    names: addFamily(join(source, 'src/endpoints'), name, endpoints),
  }));
  const manifest = JSON.stringify(withEntries(names));
  writeFileSync(join(source, 'package.json'), manifest);
  run(join(core, 'node_modules/.bin/unbuild'), [], source);

  const home = join(folder, 'consumer');
  mkdirSync(home);
  cpSync(consumer, home, { recursive: true });
  const installed = join(home, 'node_modules/@tim-rest/core');
  cpSync(join(source, 'dist'), join(installed, 'dist'), { recursive: true, force: true });
  writeFileSync(join(installed, 'package.json'), manifest);
  return { folder: home, families: made as unknown as Home['families'] };
}

/** The package with these families as entries, too. */
function withEntries(families: readonly string[]): object {
  const group = JSON.stringify(published.exports['./group']);
  const more = families.map((name) => [`./${name}`, JSON.parse(group.replaceAll('/group/', `/${name}/`))]);
  return { ...published, exports: { ...published.exports, ...Object.fromEntries(more) } };
}

/** Writes a family of copies; gives the names of its endpoints. */
function addFamily(folder: string, family: string, endpoints: number): string[] {
  const originals = originalsIn(join(folder, 'group'));
  cpSync(join(folder, 'group'), join(folder, family), { recursive: true });
  const copies = Array.from({ length: endpoints }, (_, n) => {
    const original = originals[n % originals.length];
    if (!original) throw new Error(`${folder}/group has no endpoint`);
    const { code, name, command } = original;
    const file = original.file.replace('.ts', `-${n}.ts`);
    writeFileSync(
      join(folder, family, file),
      code.replaceAll(name, `${name}${n}`).replace(`'${command}'`, `'${command}_${n}'`),
    );
    return { name: `${name}${n}`, file };
  });
  const lines = copies.map(({ name, file }) => `export { ${name} } from './${file}';\n`);
  writeFileSync(join(folder, family, 'index.ts'), lines.join(''));
  return copies.map(({ name }) => name);
}

function originalsIn(family: string) {
  return readdirSync(family).flatMap((file) => {
    const code = readFileSync(join(family, file), 'utf8');
    const [, name, command] = / uncheckedEndpoint\(.*?name: '(\w+)'.*?command: '(\w+)'/s.exec(code) ?? [];
    return name && command ? [{ file, code, name, command }] : [];
  });
}
