import { fileURLToPath } from 'node:url';
import { Application, Converter, type ProjectReflection } from 'typedoc';
import { entries } from './entries.ts';

/** How the plugin writes Markdown: a page for each entry. */
const markdown = {
  outputFileStrategy: 'modules',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  sanitizeComments: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
};

/** Reads the TSDoc of all entries. Each is called after its page. */
export async function readApi(): Promise<{ app: Application; project: ProjectReflection }> {
  const app = await Application.bootstrapWithPlugins({
    entryPoints: entries.map(({ file }) => file),
    tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    plugin: ['typedoc-plugin-markdown'],
    readme: 'none',
    disableSources: true,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    logLevel: 'Warn',
    groupOrder: ['Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases'],
    ...markdown,
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const child of project.children ?? [])
      child.name = entries.find(({ source }) => source === child.name)?.slug ?? child.name;
  });
  app.converter.addUnknownSymbolResolver((reference, from) =>
    elsewhere(from.project, reference.symbolReference?.path?.[0]?.path),
  );
  const project = await app.convert();
  if (!project) throw new Error('TypeDoc did not read the packages');
  app.validate(project);
  return { app, project };
}

/** A link may name what its own file does not import: then it is what an entry exports under that name. */
function elsewhere(project: ProjectReflection, name?: string): string | undefined {
  const entry = project.children?.find(({ children }) => children?.some((child) => child.name === name));
  return entry && `./${entry.name}.md#${name?.toLowerCase()}`;
}
