import { ApiError, call, type Transport } from '@tim-rest/core';
import { describe, expect, it } from 'vitest';
import { endpointOf, type Fixture, fixtures, publicCodes, readBy } from './fixtures.ts';
import { connect, expectDocumentedUrl, HOST, mockService, only, transports } from './support.ts';

const service = mockService();
const SUCCESS = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

describe.each(transports)('%s', (_, transport) => {
  describe.each(fixtures)('$operation', (fixture) => {
    const { operation, examples } = fixture;
    const endpoint = endpointOf(fixture);

    it.each(examples)('sends the request of $origin', async ({ request, response = SUCCESS }) => {
      const arrivals = service.answer(operation, response);
      await call(connect(transport()), endpoint, request);

      const arrival = only(arrivals);
      expect(arrival.method).toBe('POST');
      expectDocumentedUrl(arrival, HOST, operation);
      expect(arrival.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(JSON.parse(arrival.text)).toEqual(request);
    });

    it.each(examples.filter(({ response }) => response))(
      'reads the response of $origin',
      async ({ request, response }) => {
        service.answer(operation, response as object);
        const answer = await call(connect(transport()), endpoint, request);
        expect(answer).toEqual(readBy(endpoint, response as object));
      },
    );
  });

  it('reads a refusal', async () => {
    const [fixture] = fixtures as [Fixture];
    service.answer(fixture.operation, {
      ActionStatus: 'FAIL',
      ErrorCode: 60_026,
      ErrorInfo: 'another region',
    });
    const failure = call(connect(transport()), endpointOf(fixture), fixture.examples[0]?.request);
    await expect(failure).rejects.toMatchObject({ code: 'api.60026', errorInfo: 'another region' });
  });
});

it.each(publicCodes)('throws the public code $code as an ApiError: $category', async ({ code, category }) => {
  const [fixture] = fixtures as [Fixture];
  const words = `words for ${code}`;
  const failure = call(connect(refusing(code, words)), endpointOf(fixture), fixture.examples[0]?.request);
  const expected = { errorCode: code, code: `api.${code}`, category, errorInfo: words };
  await expect(failure).rejects.toMatchObject(expected);
  await expect(failure).rejects.toBeInstanceOf(ApiError);
});

describe.each(fixtures)('$operation', (fixture) => {
  const { operation, examples, samples, errors } = fixture;
  const endpoint = endpointOf(fixture);

  it.each(errors.codes)('throws $code as an ApiError', async ({ code, text, category }) => {
    const failure = call(connect(refusing(code, text)), endpoint, examples[0]?.request);
    const error = await failure.catch((error) => error);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      errorCode: code,
      code: `api.${code}`,
      operation,
      ...(category && { category }),
    });
    expect(error).toMatchObject({ errorInfo: text, actionStatus: 'FAIL' });
  });

  it('takes each sample', () => {
    for (const { side, sample, origin } of samples) {
      const { input, output } = endpoint;
      const verdict =
        side === 'request'
          ? input['~standard'].validate(sample)
          : output['~standard'].validate(readBy(endpoint, sample));
      expect(verdict, origin).not.toHaveProperty('issues');
    }
  });
});

/** A service that refuses every call. What HTTP stack brings the answer makes no difference. */
function refusing(code: number, words: string): Transport {
  const text = JSON.stringify({ ActionStatus: 'FAIL', ErrorCode: code, ErrorInfo: words });
  return async () => ({ ok: true, status: 200, headers: new Headers(), text });
}
