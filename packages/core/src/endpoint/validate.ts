import { type Issue, MOST_ISSUES } from '../errors/issue.ts';
import { ignoreRejection } from '../util/listener.ts';

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
  let expected = 'a value that can be read';
  try {
    const { vendor } = schema['~standard'];
    const result = check(schema, value);
    if ('then' in result) {
      ignoreRejection(result);
      expected = 'a schema that validates synchronously';
    } else if (!result.issues) return { value: result.value };
    else
      return {
        issues: result.issues.slice(0, MOST_ISSUES).map((issue) => ({
          path: pathOf(issue),
          expected: vendor === 'valibot' ? expectation(issue) : '',
        })),
      };
  } catch {
    // A schema of another's making, or a getter of the input, threw: what it threw may hold the value.
  }
  return { issues: [{ path: '', expected }] };
}

/** More can have more issues than there is memory for. */
const MOST_VALUES = 10_000;

/** What valibot's schemas have besides: it can stop at the first issue. */
interface Valibot {
  '~run'?(dataset: { value: unknown }, config: { abortEarly?: boolean }): Result | Promise<Result>;
}

/**
 * An issue of valibot's weighs a kilobyte, and a list can have a million of them: they are all collected only where the
 * value is of a size that a person could have written.
 */
function check(schema: Schema<unknown>, value: unknown): Result | Promise<Result> {
  const valibot = schema as Valibot;
  if (!valibot['~run'] || schema['~standard'].vendor !== 'valibot')
    return schema['~standard'].validate(value);
  const first = valibot['~run']({ value }, { abortEarly: true });
  if ('then' in first || !first.issues || isLarge(value)) return first;
  const all = valibot['~run']({ value }, {}) as Result;
  return all.issues ? all : first;
}

/** Whether there are more values in it than a person would write, or it is deeper than anybody would. */
function isLarge(value: unknown): boolean {
  let left = MOST_VALUES;
  const walk = (at: unknown, depth: number): void => {
    // Also of holes, which have no names.
    if (ArrayBuffer.isView(at)) left -= at.byteLength;
    else if (Array.isArray(at)) left -= at.length;
    if (typeof at !== 'object' || at === null || depth > 100 || left < 0) return;
    for (const name in at) {
      if (--left < 0) return;
      walk((at as Record<string, unknown>)[name], depth + 1);
    }
  };
  walk(value, 0);
  return left < 0;
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
