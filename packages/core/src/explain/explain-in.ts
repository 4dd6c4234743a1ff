import { type ErrorCategory, lookUp } from '../errors/catalogue.ts';
import type { Language, Text } from './language.ts';

/** What {@link explain} knows about a failure. */
export interface Explanation {
  /** The stable code, such as `api.10007` or `transport.timeout`. */
  readonly code: string;
  /** The service's number, where the service refused. */
  readonly errorCode?: number;
  readonly category: ErrorCategory;
  /**
   * What happened: one sentence. Where the official pages give a code two meanings, it tells both; where the code means
   * something else in another service and the service is not known, one more sentence tells that.
   */
  readonly meaning: string;
  /** What to do about it: one sentence. */
  readonly advice: string;
}

/** What follows an error: a service, a language, or both in this order. As the callback of `map`, it gets others. */
export type Rest = readonly unknown[];

/** Explains in the language that is given, or else in the usual one. */
export function explainIn(usual: Language, error: unknown, rest: Rest): Explanation | undefined {
  const language = rest.find(isLanguage) ?? usual;
  const code = codeOf(error);
  const [, digits] = /^api\.(-?[1-9]\d*)$/.exec(code) ?? [];
  if (digits === undefined) return explainLocal(language, code, error);
  const [given] = rest;
  const [service] = (typeof given === 'string' ? given : operationOf(error)).split('/');
  return explainNumber(language, Number(digits), service);
}

const isLanguage = (given: unknown): given is Language => Object(given).localTexts !== undefined;

function operationOf(error: unknown): string {
  const { operation } = Object(error) as { operation?: unknown };
  return typeof operation === 'string' ? operation : '';
}

function codeOf(error: unknown): string {
  if (typeof error === 'number') return `api.${error}`;
  if (typeof error === 'string') return error;
  const { errorCode, code } = Object(error) as { errorCode?: unknown; code?: unknown };
  if (typeof errorCode === 'number') return `api.${errorCode}`;
  return typeof code === 'string' ? code : '';
}

function explainLocal(
  { localTexts, advices }: Language,
  code: string,
  error: unknown,
): Explanation | undefined {
  const text = localTexts.find(([known]) => known === code);
  if (!text) return undefined;
  const [, usual, meaning, advice = advices[usual]] = text;
  // A status may be the server's fault or not: the error itself knows better.
  const { category = usual } = Object(error) as { category?: ErrorCategory };
  return { code, category, meaning, advice };
}

function explainNumber(language: Language, errorCode: number, service = ''): Explanation {
  const { advices, between, inService, serviceTexts, texts } = language;
  const { category } = lookUp(errorCode, `${service}/`);
  const own = serviceTexts.filter(([, codes]) => lists(codes, errorCode));
  const text =
    own.find(([services]) => lists(services, service))?.slice(1) ??
    texts.find(([codes]) => lists(codes, errorCode)) ??
    describeUnlisted(language, errorCode);
  const [, meaning, advice = advices[category]] = text as Text;
  const others = service
    ? []
    : own.filter(([services]) => lookUp(errorCode, `${services}/`).category !== category);
  const meanings = [meaning, ...others.map(([services, , other]) => inService(services, other))];
  return { code: `api.${errorCode}`, errorCode, category, meaning: meanings.join(between), advice };
}

const lists = (list: string, item: number | string) => list.split(' ').includes(`${item}`);

function describeUnlisted({ spans, nowhere, unlisted }: Language, errorCode: number): Text {
  const span = spans.find(([first, last]) => first <= errorCode && errorCode <= last);
  const [, , hint, ...advice] = span ?? nowhere;
  return [`${errorCode}`, unlisted(errorCode, hint), ...advice];
}
