import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { AnyEndpoint } from '../../contract/families.ts';

const source = new URL('../../../src/endpoints/', import.meta.url);

const options = (() => {
  const path = fileURLToPath(new URL('../../../../../tsconfig.base.json', import.meta.url));
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  return ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, declaration: true }, '.').options;
})();

/** What the compiler has against these files, as if they stood among the sources. */
export function complaintsAbout(files: ReadonlyMap<string, string>): string[] {
  const compiled = new Compiled(files);
  return [...files.keys()].flatMap((path) =>
    compiled
      .diagnosticsOf(path)
      .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}

/** Files as if they stood among the sources. One that is `undefined` does stand there. */
export class Compiled {
  readonly checker: ts.TypeChecker;
  readonly #program: ts.Program;

  constructor(files: ReadonlyMap<string, string | undefined>) {
    const texts = new Map([...files].map(([path, text]) => [nameOf(path), text]));
    const host = ts.createCompilerHost(options);
    const { fileExists, readFile, getSourceFile } = host;
    host.fileExists = (name) => texts.has(name) || fileExists(name);
    host.readFile = (name) => texts.get(name) ?? readFile(name);
    host.getSourceFile = (name, version, ...rest) => {
      const text = texts.get(name);
      return text === undefined
        ? getSourceFile(name, version, ...rest)
        : ts.createSourceFile(name, text, version, true);
    };
    this.#program = ts.createProgram([...texts.keys()], options, host);
    this.checker = this.#program.getTypeChecker();
  }

  diagnosticsOf(path: string): readonly ts.Diagnostic[] {
    const file = this.#program.getSourceFile(nameOf(path));
    return [...this.#program.getSyntacticDiagnostics(file), ...this.#program.getSemanticDiagnostics(file)];
  }

  /** What a file declares with `export const`, by name. */
  constantOf(path: string, name: string): ts.VariableDeclaration | undefined {
    const statements = this.#program.getSourceFile(nameOf(path))?.statements.filter(ts.isVariableStatement);
    return statements
      ?.flatMap(({ declarationList }) => declarationList.declarations)
      .find((each) => each.name.getText() === name);
  }
}

const nameOf = (path: string) => fileURLToPath(new URL(path, source));

/** The endpoint that a file would export. */
export async function endpointIn(text: string, name: string): Promise<AnyEndpoint> {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ESNext },
  });
  const modules = new Map<string, unknown>();
  for (const [, module = ''] of outputText.matchAll(/require\("(.*?)"\)/g)) {
    const path = module.startsWith('.') ? new URL(module, new URL('family/', source)).href : module;
    modules.set(module, await import(path));
  }
  const exports: Record<string, unknown> = {};
  new Function('exports', 'require', outputText)(exports, (module: string) => modules.get(module));
  return exports[name] as AnyEndpoint;
}
