import type { ErrorCategory, Replay } from '@tim-rest/core';
import { type Explanation, explain } from '@tim-rest/core/explain';
import type { ProjectReflection } from 'typedoc';
import { lookUp } from '../../../packages/core/src/errors/catalogue.ts';
import listed from '../../../packages/core/src/errors/codes.json' with { type: 'json' };
import { serviceTexts } from '../../../packages/core/src/explain/en/texts.ts';
import { exportOf } from '../api/tsdoc.ts';

/** An error, as its page tells it. */
export interface KnownError {
  /** What its page is called: the service's number, or the stable code of one that arises here. */
  readonly slug: string;
  /** What `error.code` holds. */
  readonly code: string;
  readonly errorCode?: number;
  readonly category: ErrorCategory;
  readonly replay?: Replay;
  readonly meaning: string;
  readonly advice: string;
  readonly family: string;
  /** Where it means something else, or the same in other words. */
  readonly elsewhere?: readonly KnownElsewhere[];
}

/** What an error of the service means in some services. */
export interface KnownElsewhere extends Pick<Explanation, 'category' | 'meaning' | 'advice'> {
  readonly services: readonly string[];
  readonly replay: Replay;
}

/** The codes of the service that are documented anywhere, and what the catalogue makes of each. */
export const serviceErrors: readonly KnownError[] = listed.map(({ code: errorCode, family }) => {
  const { code, category, meaning, advice } = explained(errorCode);
  const { replay } = lookUp(errorCode);
  const elsewhere = inServices(errorCode);
  return { slug: `${errorCode}`, code, errorCode, category, replay, meaning, advice, family, elsewhere };
});

function inServices(errorCode: number): KnownElsewhere[] {
  const own = serviceTexts.filter(([, codes]) => codes.split(' ').includes(`${errorCode}`));
  return own.map(([list]) => {
    const services = list.split(' ');
    const { category, meaning, advice } = explained(errorCode, services[0]);
    return { services, category, meaning, advice, replay: lookUp(errorCode, `${services[0]}/`).replay };
  });
}

/** The codes of this library: the literals of the type `ErrorCode`. */
export function localErrors(project: ProjectReflection): readonly KnownError[] {
  const { type } = exportOf(project, 'ErrorCode');
  const literals = type?.type === 'union' ? type.types.filter((each) => each.type === 'literal') : [];
  return literals.map(({ value }) => {
    const { code, category, meaning, advice } = explained(String(value));
    return { slug: code, code, category, meaning, advice, family: 'library' };
  });
}

function explained(code: number | string, service?: string) {
  const explanation = explain(code, service);
  if (!explanation) throw new Error(`nothing explains ${code}`);
  return explanation;
}
