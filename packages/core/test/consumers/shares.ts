import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import type { Bundle } from './bundle.ts';

/** What one file has in a bundle, in bytes. */
export interface Share {
  readonly file: string;
  readonly minified: number;
  /** By how much all files, minified one by one and gzipped together, grow with this one. */
  readonly gzipped: number;
}

/** The files of a bundle, the one that costs most first. What is cut out of a file counts as if it were there. */
export function sharesOf({ bytes }: Bundle, installed: string): Share[] {
  const files = [...bytes.keys()].map((file) => {
    const source = readFileSync(join(installed, 'node_modules', file), 'utf8');
    return { file, code: transformSync(source, { minify: true }).code };
  });
  const gzipped = (but?: string) => {
    const rest = files.filter(({ file }) => file !== but).map(({ code }) => code);
    return gzipSync(rest.join('')).length;
  };
  const whole = gzipped();
  return files
    .map(({ file }) => ({ file, minified: bytes.get(file) ?? 0, gzipped: whole - gzipped(file) }))
    .sort((one, other) => other.gzipped - one.gzipped);
}
