import { InputError } from '../../errors/index.ts';
import { checkOptions, type OptionRule, plug, positive } from '../../options/options.ts';

/** Where the emulator's webhooks go, and how: {@link createEmulator}. */
export interface EmulatorWebhooks {
  /** Gets them: what `createWebhookHandler` of `@tim-rest/core/webhook` makes, or any function like it. */
  readonly handler?: ((request: Request) => Response | Promise<Response>) | undefined;
  /** In place of a `handler`: an address to which they are posted. */
  readonly url?: string | URL | undefined;
  /** Posts to `url`; default: the runtime's. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The console's, for the signature. */
  readonly token: string;
  /** Those that are switched on, as events of `@tim-rest/core/webhook`; default: all. */
  readonly events?: readonly { readonly command: string }[] | undefined;
  /** How long an answer may take, in milliseconds; default 2,000, as documented. */
  readonly timeoutMs?: number | undefined;
  /** How often an event after the fact is sent again where it failed, at once; default 0, as documented. */
  readonly retries?: number | undefined;
  /**
   * What becomes of what waits for an answer, where that is late, has another status than 200, is no JSON, or says what may not be
   * answered: it passes, or is refused with 80003. Default: `pass`, as documented.
   */
  readonly onFailure?: 'pass' | 'refuse' | undefined;
}

/** Whoever they go to. */
export interface Receiver {
  readonly url: URL;
  readonly token: string;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly refusesFailed: boolean;
  readonly wants: (command: string) => boolean;
  readonly send: (request: Request) => Response | Promise<Response>;
}

const RULES: Readonly<Record<keyof EmulatorWebhooks, OptionRule>> = {
  handler: plug,
  url: [
    (url: string | URL, { handler }: EmulatorWebhooks) =>
      handler === undefined && /^https?:$/.test(new URL(url).protocol),
    'the address of a server, where there is no handler',
  ],
  fetch: [
    (value: unknown, { url }: EmulatorWebhooks) => typeof value === 'function' && url !== undefined,
    'a function, beside a url',
  ],
  token: [(token: unknown) => typeof token === 'string' && token !== '', 'a text that is not empty'],
  events: [
    (events: EmulatorWebhooks['events']) =>
      Array.isArray(events) && events.every(({ command }) => typeof command === 'string'),
    'a list of events',
  ],
  timeoutMs: positive,
  retries: [(value: number) => Number.isInteger(value) && value >= 0 && value <= 100, '0 to 100'],
  onFailure: [(value: unknown) => value === 'pass' || value === 'refuse', "'pass' or 'refuse'"],
};

/** @throws {@link InputError} */
export function readWebhooks(options: EmulatorWebhooks): Receiver {
  const where = 'createEmulator({ webhooks })';
  const checked = checkOptions(where, options, RULES, ['token']);
  const { handler, url, token, events, timeoutMs = 2000, retries = 0, onFailure = 'pass' } = checked;
  const { fetch = globalThis.fetch } = checked;
  if (!handler && !url) throw new InputError(where, [{ path: 'handler', expected: 'a function, or a url' }]);
  const commands = events && new Set(events.map(({ command }) => command));
  return {
    url: new URL(url ?? 'https://localhost/'),
    token,
    timeoutMs,
    retries,
    refusesFailed: onFailure === 'refuse',
    wants: (command) => commands?.has(command) ?? true,
    send: handler ?? ((request) => fetch(request)),
  };
}
