import { apiPages } from './api/pages.ts';
import { readApi } from './api/typedoc.ts';
import { documented as endpoints } from './endpoints/endpoints.ts';
import { referenceIndex } from './endpoints/index-page.ts';
import { endpointPage } from './endpoints/page.ts';
import { run } from './endpoints/samples.ts';
import { localErrors, serviceErrors } from './errors/codes.ts';
import { errorsIndex } from './errors/index-page.ts';
import { errorPage } from './errors/page.ts';
import { documentedEvents } from './events/events.ts';
import { eventsIndex } from './events/index-page.ts';
import { eventPage } from './events/page.ts';
import { languages } from './language/language.ts';
import { llms, llmsFull } from './llms.ts';
import { openapi } from './openapi/openapi.ts';
import { withCoverage } from './readme.ts';

/** Where generated files live, below `docs`: a file there that is not generated is stale. */
export const generated = [
  '{,zh/}reference/**/*.md',
  'errors/*.md',
  'public/{openapi.json,llms.txt,llms-full.txt}',
];

/** All that is made from the code: text by path, below `docs`. */
export async function generate(): Promise<Map<string, string>> {
  const { app, project } = await readApi();
  const files = new Map<string, string>();
  for (const language of languages)
    files.set(`${language.folder}reference/index.md`, referenceIndex(endpoints, language));
  for (const documented of endpoints) {
    const { endpoint, record, slug } = documented;
    const exchanges = await Promise.all((record.scenes ?? []).map((scene) => run(endpoint, scene)));
    for (const language of languages) {
      const path = `${language.folder}reference/endpoints/${slug}.md`;
      files.set(path, endpointPage(documented, project, exchanges, language));
    }
  }
  for (const language of languages) {
    files.set(`${language.folder}reference/webhooks/index.md`, eventsIndex(language));
    for (const event of documentedEvents)
      files.set(`${language.folder}reference/webhooks/${event.slug}.md`, eventPage(event, project, language));
  }
  for (const [path, text] of await apiPages(app, project)) files.set(path, text);

  const errors = [...serviceErrors, ...localErrors(project)];
  files.set('errors/index.md', errorsIndex(errors));
  for (const error of errors) files.set(`errors/${error.slug}.md`, errorPage(error, endpoints));

  files.set('../README.md', withCoverage(endpoints));
  files.set('public/openapi.json', await openapi(endpoints));
  files.set('public/llms.txt', llms(endpoints));
  files.set('public/llms-full.txt', llmsFull(files));
  return files;
}
