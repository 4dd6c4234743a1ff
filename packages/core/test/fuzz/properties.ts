import fc from 'fast-check';
import {
  buildRequest,
  type Client,
  call,
  createClient,
  readResponse,
  type WireRequest,
} from '../../src/index.ts';
import { CANARY, clientWith, ok } from '../support/fakes.ts';
import { answerOf } from './answers.ts';
import { callOptionsOf } from './call-options.ts';
import { clientOptions, mustBeClientOptions } from './client-options.ts';
import { mustBeAnswer } from './documented/answers.ts';
import { must } from './documented/must.ts';
import { recordOf } from './documented/records.ts';
import { isInput, mustBeBody } from './documented/requests.ts';
import { inputOf } from './inputs.ts';
import { count, ending, judgeError, kindOf, mustBeQuiet, type Tally } from './judge.ts';
import { optionsOf, plugOf, plugs, transportOf } from './plugs.ts';
import { endpoints, INPUTS, type Way, ways } from './ways.ts';

const way = fc.constantFrom(...ways);
const [some = ''] = Object.keys(endpoints);

/** Any answer, read by `readResponse` and by `call`: both say the same, and it is a documented thing. */
export const answers = (tally: Tally) =>
  fc.asyncProperty(
    fc
      .constantFrom(...Object.keys(endpoints))
      .chain((name) => fc.record({ name: fc.constant(name), answer: answerOf(name) })),
    async ({ name, answer }) => {
      const endpoint = endpoints[name];
      const client = clientWith(async () => ({ ok: true, ...answer }));
      const read = await ending(() => readResponse(endpoint, answer, { userSig: CANARY }));
      const called = await ending(() => call(client, endpoint, INPUTS[name]));
      const said = [read, called].map((each) => {
        if (each.threw) return kindOf(judgeError(each.error));
        mustBeAnswer(name, each.value);
        return 'a value';
      });
      must(said[0] === said[1], `readResponse says ${said[0]}, call says ${said[1]}`);
      await mustBeQuiet();
      count(tally, said[0] as string);
    },
  );

/** Any answers, one after the other, from plugs that do as they like, with the caller's abort at any moment. */
export const unruly = (tally: Tally) =>
  fc.asyncProperty(
    way.chain((way) =>
      fc.record({
        way: fc.constant(way),
        deeds: transportOf(way.endpoint),
        plugs,
        abortAt: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.nat(40)),
      }),
    ),
    async ({ way, deeds, plugs, abortAt }) => {
      const client = clientWith(plugOf(deeds), optionsOf(plugs));
      const { signal, reason } = abortAfter(abortAt);
      const end = await ending(() => way.go(client, INPUTS[way.endpoint], { signal }));
      const reported = plugs.responses === 'report';
      const errors = end.threw ? [end.error] : way.judge(end.value, INPUTS[way.endpoint], reported);
      const kinds = errors.map((error) =>
        reason && error === reason ? 'the caller’s reason' : kindOf(judgeError(error)),
      );
      await mustBeQuiet();
      count(tally, kinds[0] ?? 'a value');
    },
  );

/** A signal that fires after so many turns of the microtask queue, or never. */
function abortAfter(turns: number | undefined): { signal?: AbortSignal; reason?: object } {
  if (turns === undefined) return {};
  const caller = new AbortController();
  const reason = { why: 'enough' };
  const tick = async () => {
    for (let turn = 0; turn < turns; turn += 1) await undefined;
    caller.abort(reason);
  };
  void tick();
  return { signal: caller.signal, reason };
}

/** Any input, with any options: refused with nothing sent, or sent as documented. */
export const inputs = (tally: Tally) =>
  fc.asyncProperty(
    way.chain((way) =>
      fc.record({ way: fc.constant(way), given: inputOf(way.endpoint), chosen: callOptionsOf(way.options) }),
    ),
    async ({ way, given, chosen }) => {
      const input = given.input.make();
      const options = chosen.options.make();
      const reason = reasonOf(options);
      const sent: WireRequest[] = [];
      const client = recording(sent, way.endpoint);
      const end = await ending(() => way.go(client, input, options));
      const known = given.plain ? input : undefined;
      const errors = end.threw ? [end.error] : way.judge(end.value, known, false);
      const kinds = errors.map((error) =>
        reason && Object.is(error, reason[0]) ? 'the caller’s reason' : kindOf(judgeError(error)),
      );
      for (const { body } of sent) mustBeBody(way.endpoint, body, extraOf(options));
      if (kinds.includes('input.invalid')) must(sent.length === 0, 'bad input is not sent');
      if (given.plain && chosen.right) {
        const valid = allowed(way, input);
        must(valid !== kinds.includes('input.invalid'), `the input is ${valid ? '' : 'not '}documented`);
      }
      if (way.by === 'call' && given.plain && chosen.right) mustBuildTheSame(way, input, sent);
      await mustBeQuiet();
      count(tally, kinds[0] ?? 'sent as documented');
    },
  );

/** `buildRequest` writes what `call` sent, or refuses what it refused; of data only, which stays the same. */
function mustBuildTheSame(way: Way, input: unknown, sent: readonly WireRequest[]): void {
  if (sent.length !== 1) return;
  const { body } = buildRequest(endpoints[way.endpoint], input, {
    origin: 'https://console.tim.qq.com',
    sdkAppId: 1,
    identifier: 'administrator',
    userSig: CANARY,
    random: 7,
  });
  must(body === sent[0]?.body, 'buildRequest writes the body that call sends');
}

function allowed(way: Way, input: unknown): boolean {
  // Where a page begins and how long it is, `bannedMembers` fills in, also for null.
  const { by, endpoint, mode } = way;
  const isLong = by === 'bannedMembers' && typeof input === 'object' && input !== null && 'Limit' in input;
  return isInput(endpoint, isLong ? { ...input, Limit: input.Limit ?? 100 } : input, mode);
}

/** A client whose transport keeps what it is given and is content with it. A list ends with its first page. */
function recording(sent: WireRequest[], name: string): Client {
  const { examples, page } = recordOf(name);
  const { field, values } = page?.end ?? {};
  const answer = ok({ ...examples[0]?.response, ...(field && { [field]: values?.[0] }) });
  return clientWith(async (request) => {
    sent.push(request);
    return answer;
  });
}

/** The reason of a signal that has fired before the call, in a list. */
function reasonOf(options: unknown): [unknown] | undefined {
  try {
    const { signal } = options as { signal?: AbortSignal };
    return signal?.aborted ? [signal.reason] : undefined;
  } catch {
    return undefined;
  }
}

/** The names of extra fields. */
function extraOf(options: unknown): string[] {
  try {
    return Object.keys((options as { extra: object }).extra);
  } catch {
    return [];
  }
}

/** Any options of a client: refused, or a client that sends its UserSig where a UserSig may go. */
export const clients = (tally: Tally) =>
  fc.asyncProperty(clientOptions, async ({ make }) => {
    const end = await ending(() => createClient(make() as never));
    if (end.threw) {
      const { code } = judgeError(end.error);
      must(code === 'input.invalid', 'wrong options are an InputError');
      await mustBeQuiet();
      return count(tally, code);
    }
    const client = end.value;
    mustBeClientOptions(client);
    must(Object.isFrozen(client), 'a client is frozen');
    const sent: WireRequest[] = [];
    const transport = async (request: WireRequest) => {
      sent.push(request);
      return ok(recordOf(some).examples[0]?.response);
    };
    const done = await ending(() =>
      call(
        { ...client, transport, signer: () => ({ value: CANARY, expiresAt: 0 }), limiter: false },
        endpoints[some],
        INPUTS[some],
      ),
    );
    must(!done.threw && sent.length === 1, 'a client works');
    const url = new URL(sent[0]?.href() ?? '');
    must(url.origin === client.origin && url.searchParams.get('usersig') === CANARY, 'a client signs');
    must(url.searchParams.get('identifier') === client.identifier, 'a client says who calls');
    await mustBeQuiet();
    count(tally, 'a client');
  });
