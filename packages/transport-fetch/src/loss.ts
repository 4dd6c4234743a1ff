import { type Failure, failed } from './outcome.ts';
import { quietly } from './quietly.ts';

/**
 * A code like ECONNRESET. What is no lost connection is in the group: a bug of somebody's `fetch`, such as to take a
 * Request for a URL.
 */
const WORD = /^(?:(ERR_INVALID_URL|(?:Eval|Range|Reference|Syntax)Error)|[A-Z][A-Z0-9_]{2,40})$/;
/** How runtimes and agents say that a proxy would not connect. One of them says no number: that is a 407. */
const PROXY =
  /\b(?:Proxy [a-z :(]+|established, statusCode=|reason: Bad response: )(\d{3})\b|\(Connect\): proxy auth/;
/** Errors come wrapped, and ky wraps them once more. */
const DEPTH = 6;

/** Why no answer came, in a word that cannot hold the URL. `built` says whether the runtime can build the request at all. */
export function lossOf(error: unknown, built: () => boolean): Failure {
  return quietly(built) ? (quietly(() => toldBy(error)) ?? failed('network')) : failed('unsupported');
}

/** What an error says of itself, or the causes within it. */
// biome-ignore lint/suspicious/noExplicitAny: anything can be thrown
function toldBy(error: any): Failure | undefined {
  for (let at = error, depth = 0; at && depth < DEPTH; at = at.cause, depth++) {
    // So frameworks leave the making of a page that they would keep: what they throw is meant for themselves, and a
    // renderer knows it again by its digest.
    const { digest, $$typeof, code, name, message } = at;
    if (typeof digest === 'string' || $$typeof || /^NEXT_/.test(code))
      return WORD.test(digest)
        ? { ...failed('unsupported', `prerendering: ${digest}`), digest }
        : failed('unsupported', 'prerendering');
    const proxy = PROXY.exec(message);
    if (proxy) return failed('network', `proxy ${proxy[1] ?? 407}`);
    for (const text of [code, name]) {
      const [word, bug] = (typeof text === 'string' && WORD.exec(text)) || [];
      if (word) return failed(bug ? 'unsupported' : 'network', word);
    }
  }
  return undefined;
}
