import type { Issue } from './errors/issue.ts';
import { hush } from './observe.ts';

type Result =
  | { readonly value: unknown; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * A schema of any library that speaks Standard Schema v1 (valibot, zod, arktype…), of the synchronous kind.
 * https://standardschema.dev
 */
export interface Schema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Result | Promise<Result>;
    readonly types?: { readonly input: T; readonly output: unknown } | undefined;
  };
}

/** The value as the schema gives it back, or what is wrong with it. Never throws. */
export function validate(
  schema: Schema<unknown>,
  value: unknown,
): { value: unknown; issues?: undefined } | { value?: undefined; issues: Issue[] } {
  const { validate: check, vendor } = schema['~standard'];
  let expected = 'a value that can be read';
  try {
    const result = check(value);
    if ('then' in result) {
      hush(result);
      expected = 'a schema that validates synchronously';
    } else if (!result.issues) return { value: result.value };
    else
      return {
        issues: result.issues.map((issue) => ({
          path: pathOf(issue),
          expected: vendor === 'valibot' ? expectation(issue) : '',
        })),
      };
  } catch {
    // A schema of another's making, or a getter of the input, threw: what it threw may hold the value.
  }
  return { issues: [{ path: '', expected }] };
}

function pathOf({ path = [] }: SchemaIssue): string {
  return path
    .map((part) => {
      const key = typeof part === 'object' ? part.key : part;
      return typeof key === 'number' ? `[${key}]` : `.${String(key)}`;
    })
    .join('')
    .replace(/^\./, '');
}

/** Valibot's word for what it wanted. Its `message` is of no use: it quotes the value. */
function expectation(issue: SchemaIssue): string {
  const { expected, type = '' } = issue as { expected?: string | null; type?: string };
  if (expected === 'never' && type === 'strict_object') return 'no such field';
  return /^".*_object$/.test(expected + type) ? 'a value' : (expected ?? type);
}
