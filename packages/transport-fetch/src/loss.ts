import { type Failure, failed } from './outcome.ts';
import { quietly } from './quietly.ts';

/** A code like ECONNRESET, or the name of a bug. */
const WORD = /^(?:[A-Z][A-Z0-9_]{2,40}|(?:Eval|Range|Reference|Syntax)Error)$/;
/** What is no lost connection: a bug of somebody's `fetch`, such as to take a Request for a URL. */
const FINAL = /^prerendering|Error$|^ERR_INVALID_URL$/;
/** By which a renderer knows its own errors again. */
const DIGEST = /^prerendering: (.+)/;
/** How runtimes say that a proxy would not connect. One of them says no number: that is a 407. */
const PROXY = /^Proxy [a-z :(]+(\d{3})\b|client error \(Connect\): proxy auth/;
/** Errors come wrapped, and ky wraps them once more. */
const DEPTH = 6;

/** Why no answer came. `built` says whether the runtime can build the request at all. */
export function lossOf(error: unknown, built: () => boolean): Failure {
  if (!quietly(built)) return failed('unsupported');
  const word = wordOf(error);
  const failure = failed(word && FINAL.test(word) ? 'unsupported' : 'network', word);
  return { ...failure, digest: DIGEST.exec(word ?? '')?.[1] };
}

/** One word about an error: what cannot hold the URL. */
function wordOf(error: unknown): string | undefined {
  return quietly(() => {
    // biome-ignore lint/suspicious/noExplicitAny: anything can be thrown
    let at = error as any;
    for (let depth = 0; at && depth < DEPTH; depth++, at = at.cause) {
      // So frameworks leave the making of a page that they would keep: what they throw is meant for themselves.
      const { digest, $$typeof, code, name } = at;
      if (typeof digest === 'string' || $$typeof || /^NEXT_/.test(code))
        return WORD.test(digest) ? `prerendering: ${digest}` : 'prerendering';
      const proxy = PROXY.exec(at.message);
      if (proxy) return `proxy ${proxy[1] ?? 407}`;
      for (const word of [code, name]) if (typeof word === 'string' && WORD.test(word)) return word;
    }
    return undefined;
  });
}
