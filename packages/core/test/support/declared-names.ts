import ts from 'typescript';

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ['@tim-rest/source'],
  allowImportingTsExtensions: true,
  noEmit: true,
  noLib: true,
  types: [],
};

/** All that each of these modules exports, types included, as a compiler sees it. */
export function declaredNames(specifiers: readonly string[]): Record<string, string[]> {
  const files = specifiers.map((specifier) => {
    const { resolvedModule } = ts.resolveModuleName(specifier, import.meta.filename, options, ts.sys);
    if (!resolvedModule) throw new Error(`${specifier}: there is no such module`);
    return resolvedModule.resolvedFileName;
  });
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const names = files.map((file) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    return module ? checker.getExportsOfModule(module).map(({ name }) => name) : [];
  });
  return Object.fromEntries(specifiers.map((specifier, at) => [specifier, (names[at] ?? []).sort()]));
}
