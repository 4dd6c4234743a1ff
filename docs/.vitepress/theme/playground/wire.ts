import type { Transport, WireOutcome, WireRequest } from '@tim-rest/core';

/** A request, and what came of it. There is no UserSig in it. */
export interface Exchange {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Missing until it is known. */
  readonly answer?: Answer;
}

export type Answer = { readonly status: number; readonly text: string } | { readonly lost: string };

/** A transport that tells what it moves. */
export function watched(move: Transport, tell: (exchange: Exchange) => void): Transport {
  return async (request) => {
    const { headers, body } = request;
    const exchange = { url: shownUrl(request), headers, body };
    tell(exchange);
    const outcome = await move(request);
    tell({ ...exchange, answer: answerOf(outcome) });
    return outcome;
  };
}

/** The URL as it goes out, of the parts that are named here: the UserSig is none of them. */
function shownUrl({ label, href }: WireRequest): string {
  const sent = new URL(href()).searchParams;
  const part = (name: string) => `${name}=${encodeURIComponent(sent.get(name) ?? '')}`;
  const query = [part('sdkappid'), part('identifier'), 'usersig=***', part('random'), part('contenttype')];
  return `${label}?${query.join('&')}`;
}

function answerOf(outcome: WireOutcome): Answer {
  if (outcome.ok) return { status: outcome.status, text: outcome.text };
  return {
    lost:
      outcome.reason === 'aborted' ? 'No answer in time: the client gave it up.' : 'The connection was lost.',
  };
}
