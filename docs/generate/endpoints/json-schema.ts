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

/** The kinds of objects that a schema takes; itself, where it takes one. */
export function kindsOf(schema: JsonSchema): readonly JsonSchema[] {
  return [schema, ...(schema.anyOf ?? [])].filter(({ properties }) => properties);
}

/**
 * A schema as JSON Schema. Where one of several has to fit it says so, and not that the others may not: linters do not see
 * by which field they are told apart. A test of the library sees to it that each rule which JSON Schema lacks is named by a
 * description. Bounds that stand for "any whole number" say nothing, and are left out.
 */
export function jsonSchemaOf(schema: AnyEndpoint['input' | 'output']): JsonSchema {
  const { $schema, ...json } = toJsonSchema(schema as never, { errorMode: 'ignore', overrideSchema });
  return JSON.parse(JSON.stringify(json), (key, value) => {
    if (/^max/.test(key) && value === Number.MAX_SAFE_INTEGER) return undefined;
    if (typeof value?.oneOf !== 'object') return value;
    const { oneOf, ...others } = value;
    return { ...others, anyOf: oneOf };
  });
}
