import type { ErrorCategory } from '../errors/catalogue.ts';
import type { ErrorCode } from '../errors/chat-error.ts';

/** Codes that share a text, what happened, and what to do where the category's own advice is not enough. */
export type Text = readonly [codes: string, meaning: string, advice?: string];

/** The same in some services, where it is not what it is in the others. */
export type ServiceText = readonly [services: string, codes: string, meaning: string, advice?: string];

/** The codes of what this library found itself. */
export type LocalCode = Exclude<ErrorCode, `api.${number}`>;

/** The same for a failure that has no number. */
export type LocalText = readonly [code: LocalCode, category: ErrorCategory, meaning: string, advice?: string];

/** A range of numbers, and half a sentence about it. */
export type Span = readonly [first: number, last: number, hint: string, advice?: string];

/** All that `explain` says, in one language: `en` and `zh` are such. */
export interface Language {
  /** What to do about a failure of which no more than the category is known. */
  readonly advices: Readonly<Record<ErrorCategory, string>>;
  /** By the service's numbers. */
  readonly texts: readonly Text[];
  /** By service, before the others. Where the service is not known, those are told that differ in kind. */
  readonly serviceTexts: readonly ServiceText[];
  /** Failures that this library found itself. */
  readonly localTexts: readonly LocalText[];
  /** What can still be said of a number that is not listed. The first span that holds it decides. */
  readonly spans: readonly Span[];
  /** What is said where no span holds the number. */
  readonly nowhere: Span;
  /** A meaning, with the service in which it is meant. */
  readonly inService: (service: string, meaning: string) => string;
  /** That a number is not listed, and what its span tells. */
  readonly unlisted: (errorCode: number, hint: string) => string;
  /** What stands between two sentences. */
  readonly between: string;
}

/** Rows of the same codes in the same order, each with as many words: what lacks a text does not compile. */
export type Translated<Rows> = {
  readonly [Row in keyof Rows]: Rows[Row] extends readonly [infer Codes, ...infer Words]
    ? readonly [Codes, ...WordsFor<Words>]
    : never;
};

/** The same for rows that are known by two things, such as a service and its codes. */
export type TranslatedPairs<Rows> = {
  readonly [Row in keyof Rows]: Rows[Row] extends readonly [infer First, infer Second, ...infer Words]
    ? readonly [First, Second, ...WordsFor<Words>]
    : never;
};

type WordsFor<Words> = { readonly [Word in keyof Words]: string };
