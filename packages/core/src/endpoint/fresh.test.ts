import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { convert } from '../../test/contract/json-schema.ts';
import { answers, caught, clientWith, lost, ok } from '../../test/support/fakes.ts';
import { call, defineEndpoint, type Envelope, type Schema } from '../index.ts';
import { fresh, request, response } from './held.ts';

interface SendRequest {
  Text: string;
  Random?: number | undefined;
}
const input: Schema<SendRequest> = request({ Text: v.string(), Random: fresh() });
const output: Schema<Envelope> = response({});
const send = defineEndpoint({ name: 'a', service: 'b', command: 'c', idempotent: true, input, output });

describe('a number that tells a message from its repetition', () => {
  it('is made up once a call, and is the same on every attempt', async () => {
    const transport = answers(lost('network'), lost('network'), ok(), ok());
    const client = clientWith(transport, { retry: () => 0 });
    await call(client, send, { Text: 'a' });
    await call(client, send, { Text: 'a' });
    const [first, second, third, other] = transport.sent.map(({ body }) => body.Random);
    expect(first >>> 0).toBe(first);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
  });

  it.each([0, 7, 2 ** 32 - 1])('stays what it is, where it is given: %s', async (Random) => {
    const transport = answers(ok());
    await call(clientWith(transport), send, { Text: 'a', Random });
    expect(transport.sent[0]?.body).toEqual({ Text: 'a', Random });
  });

  it.each([-1, 1.5, 2 ** 32, '7'])('is refused where it is none: %s', async (Random) => {
    const error = await caught(call(clientWith(answers()), send, { Text: 'a', Random } as never));
    expect(error).toMatchObject({ code: 'input.invalid', issues: [{ path: 'Random' }] });
  });

  it('has no default in JSON Schema, which would be another each time', () => {
    const { json } = convert(send.input as never);
    expect(json.properties?.Random).toEqual({ type: 'integer', minimum: 0, maximum: 2 ** 32 - 1 });
  });
});
