import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../test/support/run.ts';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));
const core = join(workspace, 'packages/core');

/**
 * A folder where someone has installed a core whose group family has so many endpoints: the real ones, and copies of
 * their sources under other names, built as the real package is.
 */
export function installWith(endpoints: number, consumer: string, folder: string): string {
  const source = join(folder, 'packages/core');
  cpSync(join(core, 'src'), join(source, 'src'), {
    recursive: true,
    filter: (path) => !path.includes('.test'),
  });
  for (const file of ['package.json', 'build.config.ts', 'tsconfig.json'])
    cpSync(join(core, file), join(source, file));
  cpSync(join(workspace, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  symlinkSync(join(core, 'node_modules'), join(source, 'node_modules'));
  addCopies(join(source, 'src/endpoints/group'), endpoints);
  run(join(core, 'node_modules/.bin/unbuild'), [], source);

  const home = join(folder, 'consumer');
  mkdirSync(home);
  cpSync(consumer, home, { recursive: true });
  cpSync(join(source, 'dist'), join(home, 'node_modules/@tim-rest/core/dist'), {
    recursive: true,
    force: true,
  });
  return home;
}

function addCopies(family: string, endpoints: number): void {
  const originals = readdirSync(family).flatMap((file) => {
    const code = readFileSync(join(family, file), 'utf8');
    const [, name, command] = / uncheckedEndpoint\({.*?name: '(\w+)'.*?command: '(\w+)'/s.exec(code) ?? [];
    return name && command ? [{ file, code, name, command }] : [];
  });
  const lines = Array.from({ length: endpoints - originals.length }, (_, n) => {
    const original = originals[n % originals.length];
    if (!original) throw new Error(`${family} has no endpoint`);
    const { code, name, command } = original;
    const file = original.file.replace('.ts', `-${n}.ts`);
    writeFileSync(
      join(family, file),
      code.replaceAll(name, `${name}${n}`).replace(`'${command}'`, `'${command}_${n}'`),
    );
    return `export { ${name}${n} } from './${file}';\n`;
  });
  writeFileSync(join(family, 'index.ts'), readFileSync(join(family, 'index.ts'), 'utf8') + lines.join(''));
}
