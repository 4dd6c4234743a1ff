/** The index of a family, with one more file. Biome puts names in order. */
export function withLine(index: string, file: string, exports: readonly string[]): string {
  const statements = index.match(/export \{[^}]*\} from '[^']+';/g) ?? [];
  const others = statements.filter((statement) => fromOf(statement) !== `./${file}.ts`);
  const line = `export { ${exports.join(', ')} } from './${file}.ts';`;
  const sorted = [...others, line].sort((a, b) => (fromOf(a) < fromOf(b) ? -1 : 1));
  return `${sorted.join('\n')}\n`;
}

function fromOf(statement: string): string {
  return /from '([^']+)'/.exec(statement)?.[1] ?? '';
}

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
}

/** `package.json` with an entry for a family: the build, the docs and the tests take their families from there. */
export function withFamily(text: string, family: string): string {
  const manifest: Manifest = JSON.parse(text);
  const entry = {
    '@tim-rest/source': `./src/endpoints/${family}/index.ts`,
    'types@<5.4': './needs-typescript-5.4-or-later.d.mts',
    types: `./dist/endpoints/${family}/index.d.mts`,
    default: `./dist/endpoints/${family}/index.mjs`,
  };
  const all = Object.entries({ ...manifest.exports, [`./${family}`]: entry });
  const isFamily = ([, value]: [string, unknown]) => JSON.stringify(value).includes('/endpoints/');
  const [root, ...others] = all.filter((each) => !isFamily(each));
  const families = all.filter(isFamily).sort(([a], [b]) => (a < b ? -1 : 1));
  const exports = Object.fromEntries([...(root ? [root] : []), ...families, ...others]);
  return `${JSON.stringify({ ...manifest, exports }, undefined, 2)}\n`;
}
