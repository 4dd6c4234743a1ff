import * as v from 'valibot';
import { map, type Of, optional, part } from '../../endpoint/held.ts';
import { list, rule, text } from '../../endpoint/schema.ts';

/** Who gets a push: by tags, or by attributes. What is given must hold together. */
export interface PushCondition {
  /** Any of these tags: up to 10, each of 1 to 50 bytes. */
  TagsOr?: readonly string[] | undefined;
  /** All of these tags: up to 10, none of them in `TagsOr`. */
  TagsAnd?: readonly string[] | undefined;
  /** Any of these attributes has this value, by the name of the attribute: at least one. */
  AttrsOr?: Readonly<Record<string, string>> | undefined;
  /** All of these attributes have these values: at least one. */
  AttrsAnd?: Readonly<Record<string, string>> | undefined;
}

/** Who gets a push of {@link timpushPush}. */
export interface TimpushCondition extends PushCondition {
  /**
   * Not all of these tags: who has some of them only still gets it. Known from the newest page only, which does not say
   * whether it may stand alone, and how many there may be.
   */
  TagsNot?: readonly string[] | undefined;
}

const EITHER = 'tags or attributes, and not both';
const SOME = 'at least one attribute';
const ONCE = 'no tag in both TagsOr and TagsAnd';

/* @__NO_SIDE_EFFECTS__ */
export function pushCondition(): Of<PushCondition> {
  return checked(part<PushCondition>(entries()));
}

/* @__NO_SIDE_EFFECTS__ */
export function timpushCondition(): Of<TimpushCondition> {
  return checked(part<TimpushCondition>({ ...entries(), TagsNot: optional(list(tag())) }));
}

const tag = () => v.pipe(text(50), v.minLength(1));

function entries() {
  const tags = () => optional(list(tag(), 10));
  const some = rule(SOME, (named: Readonly<Record<string, string>>) => Object.keys(named).length > 0);
  const attributes = () => optional(v.pipe(map(v.string()), some, v.description(SOME)));
  return { TagsOr: tags(), TagsAnd: tags(), AttrsOr: attributes(), AttrsAnd: attributes() };
}

function checked<T extends TimpushCondition>(condition: Of<T>): Of<T> {
  return v.pipe(
    condition,
    rule(EITHER, ({ TagsOr, TagsAnd, TagsNot, AttrsOr, AttrsAnd }: T) => {
      return Boolean(TagsOr || TagsAnd || TagsNot) !== Boolean(AttrsOr || AttrsAnd);
    }),
    rule(ONCE, ({ TagsOr, TagsAnd }: T) => !TagsOr?.some((each) => TagsAnd?.includes(each))),
    v.description(`${EITHER}; ${ONCE}`),
  ) as Of<T>;
}
