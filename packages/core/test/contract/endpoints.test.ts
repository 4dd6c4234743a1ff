import { ApiError, call } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { describe, expect, it } from 'vitest';
import { endpointOf, fixtures, operationOf, publicCodes } from './fixtures.ts';
import { connect, expectDocumentedUrl, HOST, mockService, only, transports } from './support.ts';

const service = mockService();
const SUCCESS = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

describe.each(transports)('%s', (_, transport) => {
  describe.each(fixtures)('$operation', (fixture) => {
    const { operation, examples, errors } = fixture;
    const endpoint = endpointOf(fixture);
    const request = examples[0]?.request;

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
        expect(await call(connect(transport()), endpoint, request)).toEqual(response);
      },
    );

    it.each(errors.codes)('throws $code as an ApiError: $category', async ({ code, category, text }) => {
      service.answer(operation, { ActionStatus: 'FAIL', ErrorCode: code, ErrorInfo: text });
      const error = await call(connect(transport()), endpoint, request).catch((error) => error);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ errorCode: code, code: `api.${code}`, category, operation });
      expect(error).toMatchObject({ errorInfo: text, actionStatus: 'FAIL' });
    });
  });

  it.each(publicCodes)(
    'throws the public code $code as an ApiError: $category',
    async ({ code, category }) => {
      const operation = operationOf(getGroupBanMember);
      service.answer(operation, { ActionStatus: 'FAIL', ErrorCode: code, ErrorInfo: `words for ${code}` });
      const failure = call(connect(transport()), getGroupBanMember, { GroupId: 'room' });
      const expected = { errorCode: code, code: `api.${code}`, category, errorInfo: `words for ${code}` };
      await expect(failure).rejects.toMatchObject(expected);
      await expect(failure).rejects.toBeInstanceOf(ApiError);
    },
  );
});
