import type { Envelope } from '../endpoint/schema.ts';
import { LONGEST_MS, raceDeadline, sleep } from '../util/deadline.ts';
import { parse, readBody } from './http/body.ts';
import { envelopeOf } from './http/dialect.ts';
import { dialectOf } from './http/dialects.ts';
import type { Fault, Faults } from './http/faults.ts';
import { admit, operationOfUrl, requirePost } from './http/gate.ts';
import { readInput, withQuery } from './http/input.ts';
import type { EmulatedRequest, Kept } from './http/kept.ts';
import { Quotas } from './http/quotas.ts';
import { connectionLost, replaces, respond } from './http/respond.ts';
import type { readOptions } from './options.ts';
import { perform, type Service, tell } from './perform.ts';
import { Refusal } from './refusal.ts';
import { codecOf, routeOf } from './routes/index.ts';
import { countedBy } from './routes/operations/counted.ts';
import { SERVER } from './webhooks/webhooks.ts';

/** The service behind HTTP. */
export function serve(
  service: Service,
  options: ReturnType<typeof readOptions>,
  faults: Faults,
  kept: Kept<EmulatedRequest>,
): (input: RequestInfo | URL, init?: RequestInit) => Promise<Response> {
  const quotas = options.quotas ? new Quotas(options.now) : undefined;

  /** What the service says to a request, and does. */
  const answerTo = async ({ method, url }: Request, body: unknown, fault: Fault): Promise<Envelope> => {
    const address = new URL(url);
    const operation = operationOfUrl(address);
    const dialect = dialectOf(operation);
    try {
      if (fault.errorCode) throw new Refusal(fault.errorCode, fault.errorInfo ?? 'injected');
      if (body === undefined) throw new Refusal(60003, 'the body is larger than 1 MiB');
      requirePost(method);
      const route = routeOf(operation);
      const actor = { account: await admit(address, options), cause: SERVER };
      const alert = quotas?.count(route.endpoint);
      if (alert) service.world.raised.raise('Alert.RequestOverLimit', alert);
      tell(service, actor);
      const input = readInput(route.endpoint, withQuery(route.endpoint, body, address), options.strict);
      const answered = await perform(service, route, input, actor);
      service.world.figures.count(countedBy(operation));
      return { ...envelopeOf(dialect), ...answered };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return envelopeOf(dialect, error.errorCode, error.message);
    }
  };

  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const operation = operationOfUrl(new URL(request.url));
    const fault = faults.next(operation) ?? {};
    const bytes = await readBody(request);
    const codec = codecOf(operation);
    const body = bytes && parse(bytes, codec);
    if (fault.delayMs) await sleep(fault.delayMs, signal);
    if (fault.drop === 'request') throw connectionLost();
    const act = async () => {
      const answer = replaces(fault) ? undefined : await answerTo(request, body, fault);
      kept.add(
        { operation, body, errorCode: answer?.ErrorCode ?? -1 },
        operation.length + (bytes?.length ?? 0),
      );
      return answer;
    };
    // Who hangs up while a webhook thinks is not kept waiting, and does not keep the service from acting.
    const acting = service.webhooks.isOn ? raceDeadline(act(), signal, LONGEST_MS) : act();
    const answer = (await acting) as Envelope | undefined;
    if (fault.drop === 'answer') throw connectionLost();
    signal.throwIfAborted();
    return respond(answer, bytes ? fault : { status: 413, ...fault }, codec);
  };
}
