import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The lines of TypeScript that have to be content. */
export const versions = ['5.9', '6.0', '7.0'] as const;
export type Version = (typeof versions)[number];

/** The compiler of a line, and which version it is. */
export function compiler(line: Version): { readonly tsc: string; readonly version: string } {
  const manifest = createRequire(import.meta.url).resolve(`typescript${line[0]}/package.json`);
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
