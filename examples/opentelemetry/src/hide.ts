import type { Attributes } from '@opentelemetry/api';
import type { Span, SpanProcessor } from '@opentelemetry/sdk-trace';

/** Text without the value of `usersig`, as it stands in a query. */
export function withoutUserSig(text: string): string {
  return text.replace(/(usersig(?:=|%3D))[^&#\s"']*/gi, '$1REDACTED');
}

/**
 * Takes UserSigs out of what instrumentations of HTTP record: `url.full`, `url.query`, `http.url`, `http.target`, and
 * whatever else has one. It has to stand before the processor that exports.
 */
export class UserSigProcessor implements SpanProcessor {
  onStart(): void {}

  /** The last moment at which a span can be changed. */
  onEnding(span: Span): void {
    hideIn(span);
  }

  onEnd(): void {}
  async forceFlush(): Promise<void> {}
  async shutdown(): Promise<void> {}
}

function hideIn(span: Span): void {
  span.updateName(withoutUserSig(span.name));
  span.setAttributes(hidden(span.attributes));
  const { code, message } = span.status;
  if (message) span.setStatus({ code, message: withoutUserSig(message) });
  for (const { attributes } of [...span.events, ...span.links])
    if (attributes) Object.assign(attributes, hidden(attributes));
}

/** The attributes that are text, or lists of it. */
function hidden(attributes: Attributes): Attributes {
  const found: Attributes = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') found[name] = withoutUserSig(value);
    else if (Array.isArray(value))
      found[name] = value.map((entry) =>
        typeof entry === 'string' ? withoutUserSig(entry) : entry,
      ) as string[];
  }
  return found;
}
