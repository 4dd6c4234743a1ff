import { toJsonSchema } from '@valibot/to-json-schema';
import { overrideSchema } from '../../../packages/core/test/contract/json-schema.ts';
import type { AnyEndpoint } from './endpoints.ts';

export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly additionalProperties?: boolean;
}

/**
 * A schema as JSON Schema. A test of the library sees to it that each rule which JSON Schema lacks is named by a
 * description. Bounds that stand for "any whole number" say nothing, and are left out.
 */
export function jsonSchemaOf(schema: AnyEndpoint['input' | 'output']): JsonSchema {
  const { $schema, ...json } = toJsonSchema(schema as never, { errorMode: 'ignore', overrideSchema });
  const bounded = JSON.stringify(json, (key, value) =>
    /^max/.test(key) && value === Number.MAX_SAFE_INTEGER ? undefined : value,
  );
  return JSON.parse(bounded);
}
