import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Lines of TypeScript, and what package.json calls them. */
const packages = {
  '5.3': 'typescript53',
  '5.4': 'typescript54',
  '5.9': 'typescript5',
  '6.0': 'typescript6',
  '7.0': 'typescript7',
} as const;
export type Version = keyof typeof packages;

/** Those that have to be content. */
export const versions = ['5.4', '5.9', '6.0', '7.0'] as const satisfies Version[];

/** The compiler of a line, and which version it is. */
export function compiler(line: Version): { readonly tsc: string; readonly version: string } {
  const manifest = createRequire(import.meta.url).resolve(`${packages[line]}/package.json`);
  const { version, bin } = createRequire(manifest)(manifest);
  return { tsc: join(manifest, '..', bin.tsc), version };
}

/** How imports are resolved, by the name of `moduleResolution`. */
export const resolutions = {
  bundler: { module: 'ESNext', moduleResolution: 'bundler' },
  nodenext: { module: 'NodeNext', moduleResolution: 'NodeNext' },
} as const;

/** What is there besides the language. */
export const globals = {
  'types of the DOM': { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] },
  '@types/node alone': { lib: ['ES2022'], types: ['node'] },
} as const;

/** As strict as consumers are, the declarations of libraries included. */
export const strict = {
  target: 'ES2022',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  noEmit: true,
} as const;
