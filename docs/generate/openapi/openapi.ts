import { readFileSync } from 'node:fs';
import { regions } from '@tim-rest/core';
import type { EndpointRecord, QueryRow } from '../../../packages/core/test/records/records.ts';
import { type AnyEndpoint, byFamily, type Documented } from '../endpoints/endpoints.ts';
import { openQuery } from '../endpoints/index-page.ts';
import { jsonSchemaOf } from '../endpoints/json-schema.ts';
import { run } from '../endpoints/samples.ts';
import { english } from '../language/language.ts';
import { json } from '../markdown.ts';
import { webhooks } from './webhooks.ts';

const manifest = new URL('../../../packages/core/package.json', import.meta.url);

/** All endpoints as one OpenAPI document. */
export async function openapi(endpoints: readonly Documented[]): Promise<string> {
  const { version, license } = JSON.parse(readFileSync(manifest, 'utf8'));
  const paths = await Promise.all(endpoints.map(async (each) => [`/v4/${each.operation}`, await path(each)]));
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Tencent Cloud Chat server API, as far as tim-rest covers it',
      version,
      summary: 'Made from the schemas that check each call of tim-rest.',
      description:
        'Not an official document. Each answer has HTTP status 200, and tells the outcome by ErrorCode: 0 is success. ' +
        'The UserSig stands in the URL and can do what the app admin can do: keep URLs out of logs, and follow no redirects.',
      license: { name: license, identifier: license },
    },
    servers: Object.entries(regions).map(([region, { host }]) => ({
      url: `https://${host}`,
      description: `Apps of the region ${region}`,
    })),
    security: [{ UserSig: [] }],
    tags: byFamily(endpoints).map(([name]) => ({ name, description: english.family(name) })),
    paths: Object.fromEntries(paths),
    webhooks: webhooks(),
    components: {
      securitySchemes: {
        UserSig: {
          type: 'apiKey',
          in: 'query',
          name: 'usersig',
          description:
            'A UserSig of the app admin that `identifier` names, signed with the secret key of the app.',
        },
      },
      parameters: Object.fromEntries(openQuery.map(([name, meaning]) => [name, parameter(name, meaning)])),
      schemas: { Refusal: refusal },
    },
  };
  return `${json(document)}\n`;
}

async function path({ endpoint, record }: Documented) {
  const { request, response } = await exampleOf(endpoint, record);
  return {
    parameters: [
      ...openQuery.map(([name]) => ({ $ref: `#/components/parameters/${name}` })),
      ...(record.query ?? []).map(ownParameter),
    ],
    post: {
      operationId: endpoint.name,
      tags: [record.family],
      summary: record.title,
      description: describe(record),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchemaOf(endpoint.input), example: request } },
      },
      responses: {
        200: {
          description: `Success, or a refusal: ${[...record.errors.map(({ code }) => code), 'or a public code'].join(', ')}.`,
          content: {
            'application/json': {
              schema: { anyOf: [jsonSchemaOf(endpoint.output), { $ref: '#/components/schemas/Refusal' }] },
              example: response,
            },
          },
        },
      },
      'x-idempotent': typeof endpoint.idempotent === 'function' ? 'sometimes' : endpoint.idempotent,
      'x-quota-per-second': endpoint.quota,
    },
  };
}

/** What the emulator answers to the first scene, or else the first example of the record. */
async function exampleOf(
  endpoint: AnyEndpoint,
  { scenes, examples }: EndpointRecord,
): Promise<{ request?: unknown; response?: unknown }> {
  const [scene] = scenes ?? [];
  return scene ? await run(endpoint, scene) : (examples.find(({ response }) => response) ?? {});
}

function describe({ summary, groupTypes, plan, limits, confidence }: EndpointRecord): string {
  const types = Object.entries(groupTypes ?? {}).flatMap(([type, may]) => (may ? [type] : []));
  return [
    summary,
    ...(groupTypes ? [`Group types: ${types.join(', ')}.`] : []),
    ...(plan ? [`${plan}.`] : []),
    ...(limits.length ? [`Limits: ${limits.join('; ')}.`] : []),
    ...(confidence === 'high' ? [] : [`Confidence: ${confidence}.`]),
  ].join(' ');
}

function ownParameter({ name, type, required, constraint, meaning }: QueryRow) {
  const description = [meaning, constraint].filter(Boolean).join('; ');
  return { name, in: 'query', required, description, schema: { type } };
}

function parameter(name: string, description: string) {
  const schemas: Record<string, object> = {
    sdkappid: { type: 'integer', minimum: 1 },
    identifier: { type: 'string', minLength: 1, maxLength: 32 },
    random: { type: 'integer', minimum: 0, maximum: 2 ** 32 - 1 },
    contenttype: { type: 'string', const: 'json' },
  };
  return { name, in: 'query', required: true, description, schema: schemas[name] };
}

const refusal = {
  type: 'object',
  description: 'What stands in each answer, and alone in a refusal.',
  required: ['ErrorCode'],
  properties: {
    ActionStatus: { type: 'string', enum: ['OK', 'FAIL'] },
    ErrorCode: { type: 'integer', description: '0: success.' },
    ErrorInfo: { type: 'string', description: 'The reason, in English.' },
  },
};
