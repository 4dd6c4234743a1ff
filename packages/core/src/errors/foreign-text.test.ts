import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readThing } from '../../test/support/endpoints.ts';
import { answers, CANARY, caught, clientWith, everything, lost, ok, text } from '../../test/support/fakes.ts';
import { banGroupMember } from '../endpoints/group/index.ts';
import {
  type CallEvent,
  call,
  createClient,
  defineEndpoint,
  readResponse,
  type Transport,
} from '../index.ts';

/** A line break, an escape, a C1 control, bidirectional controls, a joiner, a line separator, half a character. */
const WILD = 'a\r\nb\u001b[31mc\u009bd\u202ee\u2066f\u200dg\u2028h\ud800i\u0000j';
const CONTROLS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const MEGABYTES = 'x'.repeat(4_000_000);

/** Every text that an error holds, but its stack. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const own = value instanceof Error ? { ...value, message: value.message } : value;
  return Object.entries(own).flatMap(([key, field]) => [key, ...texts(field)]);
}

const { name, service, command, idempotent } = readThing;
const strict = defineEndpoint({
  name,
  service,
  command,
  idempotent,
  input: z.strictObject({ Id: z.string() }),
  output: z.record(z.string(), z.union([z.number(), z.string().max(5)])),
});

const ways: Record<string, (foreign: string) => Promise<unknown>> = {
  ErrorInfo: (ErrorInfo) => failing(answers(ok({ ErrorCode: 10010, ErrorInfo }))),
  ErrorDisplay: (ErrorDisplay) => failing(answers(ok({ ErrorCode: 10010, ErrorDisplay }))),
  ActionStatus: (ActionStatus) => failing(answers(ok({ ErrorCode: 10010, ActionStatus }))),
  'the detail of a transport': (detail) => failing(async () => lost('network', detail)),
  'the digest of a transport': (digest) =>
    failing(async () => ({ ok: false, reason: 'unsupported', digest })),
  'a name in the answer': (name) => failing(answers(ok({ [name]: {} })), strict),
  'an answer that is read by itself': (ErrorInfo) => {
    const answer = { status: 200, text: JSON.stringify({ ErrorCode: 7, ErrorInfo }) };
    return caught(() => readResponse(readThing, answer, { userSig: CANARY }));
  },
  'a name in the input': (name) =>
    caught(call(clientWith(answers()), banGroupMember, { [name]: 1 } as never)),
  'a name in extra': (name) =>
    caught(call(clientWith(answers()), readThing, { Id: 'a' }, { extra: { Id: 1, [name]: 1 } })),
  'a name among the options': (name) => caught(() => createClient({ [name]: 1 } as never)),
};

/** Of these, the first can quote a UserSig. */
const FROM_THE_SERVICE = 7;

function failing(transport: Transport, endpoint: unknown = readThing) {
  return caught(call(clientWith(transport), endpoint as typeof readThing, { Id: 'a' }));
}

describe.each(Object.entries(ways))('text from outside, as %s,', (_, failing) => {
  it('stands on one line, with nothing that hides or turns it', async () => {
    const error = (await failing(WILD)) as Error;
    for (const text of texts(error)) expect(text).not.toMatch(CONTROLS);
    expect(error.stack?.split('\n').slice(1).join('\n')).not.toContain('b [31mc');
  });

  it('does not go on for ever', async () => {
    const error = await failing(MEGABYTES);
    expect(JSON.stringify(error).length).toBeLessThan(20_000);
  });
});

describe.each(Object.entries(ways).slice(0, FROM_THE_SERVICE))('the UserSig, quoted as %s,', (_, failing) => {
  it('is masked, and no part of it is left where the text was cut', async () => {
    for (const quote of [CANARY, encodeURIComponent(CANARY), `${'x'.repeat(3990)}${CANARY}${MEGABYTES}`])
      expect(everything(await failing(`${quote} ${CANARY}`))).not.toMatch(/CANARY|eJyrVgrx/);
  });
});

describe('an event', () => {
  it('holds no more of it than the error does', async () => {
    const events: CallEvent[] = [];
    const transport = answers(ok({ ErrorCode: 60007, ErrorInfo: WILD }), text(WILD, 503), ok({ [WILD]: {} }));
    const observe = (event: CallEvent) => events.push(event);
    const client = clientWith(transport, { observe, retry: () => 0, responses: 'report' });
    await call(client, strict as never as typeof readThing, { Id: 'a' });
    expect(events.map(({ type }) => type)).toContain('retry');
    for (const one of texts(events)) expect(one).not.toMatch(CONTROLS);
  });
});
