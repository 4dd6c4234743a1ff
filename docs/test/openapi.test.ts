import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { events } from '../../packages/core/test/contract/events.ts';
import { endpoints } from '../../packages/core/test/contract/families.ts';
import { run } from '../../packages/core/test/support/run.ts';

const docs = fileURLToPath(new URL('..', import.meta.url));
const document = JSON.parse(readFileSync(`${docs}/public/openapi.json`, 'utf8'));

it('is a valid OpenAPI document, in the eyes of a linter that takes warnings for errors', () => {
  const quiet = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  run('redocly', ['lint', 'public/openapi.json', '--config', 'generate/openapi/redocly.yaml'], docs, {
    ...quiet,
    PATH: `${docs}/node_modules/.bin:${process.env.PATH}`,
  });
});

it('has every endpoint, with samples that the schemas of the code take', () => {
  const paths = endpoints.map(([, { service, command }]) => `/v4/${service}/${command}`);
  expect(Object.keys(document.paths).sort()).toEqual(paths.sort());
  for (const [name, { service, command, input, output, codec }] of endpoints) {
    const { post } = document.paths[`/v4/${service}/${command}`];
    expect(post.operationId).toBe(name);
    const request = post.requestBody.content['application/json'].example;
    const response = post.responses[200].content['application/json'].example;
    expect(input['~standard'].validate(request)).not.toHaveProperty('issues');
    const read = codec?.read ?? JSON.parse;
    expect(output['~standard'].validate(read(JSON.stringify(response)))).not.toHaveProperty('issues');
    expect(response.ErrorCode).toBe(0);
  }
});

it('has every event among its webhooks, with samples that the schemas of the code take', () => {
  expect(Object.keys(document.webhooks)).toEqual(events.map(([, { command }]) => command).sort());
  for (const [name, { command, body, answer }] of events) {
    const { post } = document.webhooks[command];
    expect(post.operationId).toBe(name);
    const sent = post.requestBody.content['application/json'].example;
    const answered = post.responses[200].content['application/json'].example;
    expect(body['~standard'].validate(sent)).not.toHaveProperty('issues.0');
    if (answer) expect(answer['~standard'].validate(answered)).not.toHaveProperty('issues.0');
    expect(answered.ActionStatus).toBe('OK');
  }
});
