import { CALL_OPTIONS, type CallOptions } from '../call/call.ts';
import { type AnyEndpoint, operationOf } from '../endpoint/endpoint.ts';
import { validate } from '../endpoint/validate.ts';
import { InputError } from '../errors/index.ts';
import { checkOptions, flag, type OptionRule } from '../options/options.ts';
import { type Extra, readInput, writeBody } from '../wire/body.ts';

/** Options of {@link pages} and {@link items}. Those of a call hold for each page. */
export interface PageOptions extends CallOptions {
  /** Ask for the next page while this one is consumed; default false. */
  readonly prefetch?: boolean | undefined;
}

const PAGE_OPTIONS: Readonly<Record<string, OptionRule>> = {
  ...CALL_OPTIONS,
  prefetch: flag,
};

/** A list as it was asked for, or what is wrong with that: told when the first page is. */
export type Begun<In> =
  | { readonly request: In; readonly options: PageOptions; readonly error?: undefined }
  | { readonly request?: undefined; readonly options: PageOptions; readonly error: unknown };

/** Reads what a list is asked for, now: it may change before the first page is. */
export function begin<In>(
  endpoint: AnyEndpoint,
  input: In,
  options: PageOptions,
  fill = (given: In) => given,
): Begun<In> {
  try {
    const checked = checkOptions(operationOf(endpoint), options, PAGE_OPTIONS);
    const { value, issues } = validate(endpoint.input, fill(readInput(endpoint, input)));
    if (issues) throw new InputError(operationOf(endpoint), issues);
    // Wrong extra fields are found here too: an error of a page is one to resume from.
    const body = writeBody(endpoint, value, checked.extra);
    return { request: value as In, options: { ...checked, extra: copied(checked.extra, body) } };
  } catch (error) {
    return { options: {}, error };
  }
}

/** Extra fields as they stand in a body. */
function copied(extra: Extra, body: string): Extra {
  if (!extra) return extra;
  const fields = JSON.parse(body);
  return Object.fromEntries(Object.keys(extra).map((name) => [name, fields[name]]));
}
