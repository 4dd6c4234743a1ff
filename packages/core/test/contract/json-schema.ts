import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import type { AnyEndpoint } from './families.ts';

/** JSON knows no bigint, only integers; and a default that is made up anew each time is none that could be told. */
export const overrideSchema: NonNullable<ConversionConfig['overrideSchema']> = ({
  valibotSchema,
  jsonSchema,
}) => {
  if (valibotSchema.type === 'bigint') return { type: 'integer', format: 'int64' };
  if (typeof (valibotSchema as { default?: unknown }).default !== 'function') return undefined;
  const { default: _, ...told } = jsonSchema;
  return told;
};

/** The schema as JSON Schema, and its rules that neither that nor a description beside them tells. */
export function convert(schema: AnyEndpoint['input' | 'output']) {
  type Json = Record<string, unknown> & { properties?: Record<string, unknown> };
  const UNTOLD = 'x-untold';
  const overrideAction: ConversionConfig['overrideAction'] = ({ valibotAction, jsonSchema, errors }) => {
    const { expects, type } = valibotAction as { expects?: string; type: string };
    const untold = ((jsonSchema as Json)[UNTOLD] ?? []) as string[];
    return errors && ({ ...jsonSchema, [UNTOLD]: [...untold, expects ?? type] } as never);
  };
  const json = toJsonSchema(schema as never, { errorMode: 'throw', overrideAction, overrideSchema }) as Json;
  const unnamed: string[] = [];
  JSON.stringify(json, (_, node) => {
    const { [UNTOLD]: untold = [], description = '' } = Object(node) as {
      [UNTOLD]?: string[];
      description?: string;
    };
    unnamed.push(...untold.filter((rule) => !description.includes(rule)));
    return node;
  });
  return { json, unnamed };
}
