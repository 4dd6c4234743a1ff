import { events } from '../../../packages/core/test/contract/events.ts';
import { jsonSchemaOf } from '../endpoints/json-schema.ts';

/** What the service calls, for the `webhooks` of an OpenAPI document. */
export function webhooks(): Record<string, object> {
  const entries = events.map(([name, event, record]) => {
    const [example] = record.examples;
    return [
      event.command,
      {
        post: {
          operationId: name,
          tags: [record.family],
          summary: record.title,
          description: [record.summary, ...record.traps].join(' '),
          // It is signed by a token in the URL, not by a UserSig.
          security: [],
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: jsonSchemaOf(event.body as never), example: example?.body },
            },
          },
          responses: {
            200: {
              description: record.answerUsed ? 'The decision.' : 'It has come; nobody looks at the answer.',
              content: {
                'application/json': {
                  schema: event.answer ? jsonSchemaOf(event.answer as never) : acknowledgement,
                  example: example?.answer,
                },
              },
            },
            401: { description: 'It is not signed by the service.' },
          },
          'x-phase': event.phase,
        },
      },
    ] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const acknowledgement = {
  type: 'object',
  required: ['ActionStatus', 'ErrorCode', 'ErrorInfo'],
  properties: {
    ActionStatus: { type: 'string', const: 'OK' },
    ErrorCode: { type: 'integer', const: 0 },
    ErrorInfo: { type: 'string' },
  },
};
