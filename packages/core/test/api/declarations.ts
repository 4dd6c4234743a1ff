import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Declarations alone, as the compiler of somebody who uses them reads them. */
export interface Declarations {
  readonly checker: ts.TypeChecker;
  /** Of each module, in the order in which they were asked for. */
  readonly files: readonly ts.SourceFile[];
  /** Whether a file is one of ours, and not of a dependency. */
  isOurs(file: ts.SourceFile): boolean;
}

/**
 * The declarations of these modules and of all that they import, without comments: what would be published, made from
 * the sources in memory. Each stands in the place of the source that it was made from, so that all imports hold.
 */
export function declarationsOf(modules: readonly string[]): Declarations {
  const options = optionsOf('../../../../tsconfig.base.json');
  const names = modules.map((module) => {
    const { resolvedModule } = ts.resolveModuleName(module, import.meta.filename, options, ts.sys);
    if (!resolvedModule) throw new Error(`${module}: there is no such module`);
    return resolvedModule.resolvedFileName;
  });

  const sources = ts.createProgram(names, options);
  const made = new Map<string, string>();
  const { diagnostics } = sources.emit(undefined, (_, text, _mark, _failed, from = []) => {
    for (const { fileName } of from) made.set(fileName, text);
  });
  const host = ts.createCompilerHost(options);
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host));

  host.getSourceFile = (name) => {
    const text = made.get(name);
    if (text === undefined) return sources.getSourceFile(name);
    return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  };
  const program = ts.createProgram(names, options, host);
  return {
    checker: program.getTypeChecker(),
    files: names.map((name) => program.getSourceFile(name) as ts.SourceFile),
    isOurs: ({ fileName }) => made.has(fileName),
  };
}

function optionsOf(path: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(fileURLToPath(new URL(path, import.meta.url)), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  // Whether the sources' types check is asked elsewhere.
  return {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    removeComments: true,
    noCheck: true,
  };
}
