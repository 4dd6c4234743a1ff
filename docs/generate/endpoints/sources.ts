import type { EndpointRecord } from '../../../packages/core/test/records/records.ts';
import { anchorOf, english, type Language } from '../language/language.ts';
import { bullets, code, plain } from '../markdown.ts';

/** Says, where the confidence is not high, that it is not, and where to read why. */
export function confidenceNote({ confidence, traps }: EndpointRecord, { say }: Language): string {
  if (confidence === 'high') return '';
  const why = traps ? 'traps' : 'notes';
  return [
    `::: warning ${say('confidence', say(confidence))}`,
    say('confidenceOf', say(why), anchorOf(english.say(why))),
    ':::',
  ].join('\n');
}

/** The official page, and all that the record rests on. */
export function sources(
  { docs, sources }: Pick<EndpointRecord, 'docs' | 'sources'>,
  see: string,
  { say }: Language,
): string {
  const official = docs ?? see;
  const others = sources.filter((source) => addressOf(source) !== official);
  return bullets([...(official ? [`[${say('officialPage')}](${official})`] : []), ...others.map(linked)]);
}

function addressOf(source: string): string | undefined {
  return /^https:\/\/[\w./-]+/.exec(source)?.[0];
}

/** An address as a link, with what is said of it; a file of a repository as code. */
function linked(source: string): string {
  const address = addressOf(source);
  if (!address) return code(source);
  const rest = source.slice(address.length);
  return `[${address.replace(/^https:\/\//, '')}](${address})${plain(rest)}`;
}
