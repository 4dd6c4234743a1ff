import type { Language } from '../language/language.ts';
import { code, page, plain, table } from '../markdown.ts';
import { eventsByFamily } from './events.ts';
import { firedBy } from './fired-by.ts';

/** All events by family: what they tell, whether their answer counts, and what fires them in the emulator. */
export function eventsIndex(language: Language): string {
  const { say, told } = language;
  return page(
    { title: say('webhooks'), description: say('webhooksOf') },
    `# ${say('webhooks')}`,
    say('webhooksFrom'),
    say('firedByOf'),
    ...eventsByFamily().flatMap(([family, events]) => [
      `## ${language.family(family)} {#${family}}`,
      table(
        [say('event'), say('whatItTells'), say('phase'), say('decides'), say('firedBy')],
        events.map(({ slug, record }) => [
          `[${code(record.name)}](./${slug}.md)`,
          plain(told(record.title)),
          say(record.phase),
          say(record.answerUsed ? 'yes' : 'no'),
          firedBy(record.name, language),
        ]),
      ),
    ]),
  );
}
