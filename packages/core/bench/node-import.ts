import { run } from '../test/support/run.ts';

/** Milliseconds that a new Node takes to import a module, from a file in this folder. */
export function importMs(module: string, folder: string): number {
  const program = `const start = performance.now(); await import(${JSON.stringify(module)}); console.log(performance.now() - start)`;
  return Number(run(process.execPath, ['--input-type=module', '--eval', program], folder));
}
