import type { ProjectReflection } from 'typedoc';
import { exportOf, linkTo } from '../api/tsdoc.ts';
import { recordTable } from '../endpoints/record-fields.ts';
import { sources } from '../endpoints/sources.ts';
import type { Language } from '../language/language.ts';
import { bullets, code, fence, json, page, plain, table } from '../markdown.ts';
import type { DocumentedEvent } from './events.ts';
import { firedBy } from './fired-by.ts';

/** The page of an event, all of it as its record has it. */
export function eventPage(
  { record }: DocumentedEvent,
  project: ProjectReflection,
  language: Language,
): string {
  const { say, heading, told, up, signs } = language;
  const { name, command, title, summary, family, phase, body, answer, answerUsed, examples, traps } = record;
  const link = linkTo(exportOf(project, name)).slice('../'.length);
  const inCode = `[${code(name)}](${up ? `${up}../../reference/` : '../'}${link})`;
  const doubt = record.confidence === 'high' ? '' : say('notAllRead', say(record.confidence));
  return page(
    {
      title: name,
      description: `${told(title)}${signs.colon}${command}${signs.stop}`,
      family,
      about: told(title),
    },
    `# ${name}`,
    code(command),
    `${plain(told(title))}${signs.stop}${signs.gap}${plain(told(summary))}`,
    doubt,
    say('inCode', inCode, code('@tim-rest/core/webhook')),
    heading('facts'),
    table(
      [say('fact'), say('known')],
      [
        [say('phase'), say(phase)],
        [say('decides'), say(answerUsed ? 'yes' : 'no')],
        ...groupTypes(record.groupTypes, language),
        [say('firedBy'), firedBy(name, language)],
        [say('inTheUrl'), record.urlParameters.map(code).join(signs.comma)],
      ],
    ),
    heading('body'),
    recordTable(body, language),
    say('unlistedResponse'),
    heading('answer'),
    recordTable(answer, language),
    answerUsed ? '' : say('unread'),
    heading('examples'),
    ...examples.flatMap((example) => [
      fence('json', json(example.body)),
      fence('json', json(example.answer)),
    ]),
    ...(traps.length ? [heading('traps'), bullets(traps.map((trap) => plain(told(trap))))] : []),
    heading('sources'),
    sources(record, '', language),
  );
}

function groupTypes(types: Readonly<Record<string, boolean>> | null, { say, signs }: Language): string[][] {
  const raised = Object.entries(types ?? {}).flatMap(([type, raises]) => (raises ? [type] : []));
  return raised.length ? [[say('groupTypes'), raised.join(signs.comma)]] : [];
}
