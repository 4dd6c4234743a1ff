import * as v from 'valibot';
import { auditLabel } from '../endpoints/moderation/labels.ts';
import { checkOptions, fields, flag, type OptionRule, plug, positive } from '../options/options.ts';
import type { SignedQuery } from './http/gate.ts';
import { type EmulatedGroup, openGroups } from './state/emulated-group.ts';
import { type EmulatedOfficialAccount, emulatedOfficialAccounts } from './state/emulated-official-account.ts';
import { type EmulatedKeywordList, LONGEST_WORD, MOST_WORDS } from './state/keyword-lists.ts';
import { type EmulatorWebhooks, readWebhooks } from './webhooks/options.ts';

/** Options of {@link createEmulator}. */
export interface EmulatorOptions {
  readonly sdkAppId: number;
  /** The app's admins; default `['administrator']`. */
  readonly admins?: readonly string[] | undefined;
  /**
   * The accounts that were imported before. Where this is left out, any account that a request names is taken for one; where it
   * is given, others do not exist until they are imported.
   */
  readonly accounts?: readonly string[] | undefined;
  readonly groups?: readonly EmulatedGroup[] | undefined;
  /** The keyword lists of cloud moderation, which no call makes; default: one, without words. */
  readonly keywordLists?: readonly EmulatedKeywordList[] | undefined;
  /** The official accounts that were made before; default: none. */
  readonly officialAccounts?: readonly EmulatedOfficialAccount[] | undefined;
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** The most rows of a page, whatever `Limit` asks for; default: what `Limit` asks for. */
  readonly maxPage?: number | undefined;
  /** How many of the last requests and webhooks are kept, 2 MiB of each at most; default 1,000. */
  readonly keepRequests?: number | undefined;
  /** Checks a UserSig: 0, or the code to refuse with. Default: any will do that is not empty. */
  readonly verify?: ((query: SignedQuery) => number | Promise<number>) | undefined;
  /**
   * Whether a field of a request is refused that is not documented, or is null or an empty list where it should have been left
   * out; default: it is ignored.
   */
  readonly strict?: boolean | undefined;
  /** The webhooks of the app; default: none. */
  readonly webhooks?: EmulatorWebhooks | undefined;
  /** Whether more than an operation's quota within a second, by `now`, is refused with 60007, and more than 80 % of it told of by a webhook; default: nobody counts. */
  readonly quotas?: boolean | undefined;
}

const texts = (expected: string): OptionRule => [
  (value: unknown) => Array.isArray(value) && value.every((entry) => typeof entry === 'string'),
  expected,
];

const RULES: Readonly<Record<string, OptionRule>> = {
  sdkAppId: positive,
  admins: texts('a list of identifiers'),
  accounts: texts('a list of accounts'),
  groups: [Array.isArray, 'a list of groups'],
  keywordLists: [
    (value: unknown) => v.is(emulatedKeywordLists, value),
    'lists with an ID, each once, and words',
  ],
  officialAccounts: [
    (value: unknown) => v.is(emulatedOfficialAccounts, value),
    'official accounts with an id, each once, an owner and a name',
  ],
  now: plug,
  maxPage: positive,
  keepRequests: [(value: unknown) => Number.isInteger(value) && (value as number) >= 0, 'a whole number'],
  verify: plug,
  strict: flag,
  webhooks: fields,
  quotas: flag,
};

/** The options, checked, with their defaults. */
export function readOptions(options: EmulatorOptions) {
  checkOptions('createEmulator', options, RULES, ['sdkAppId']);
  const {
    sdkAppId,
    admins = ['administrator'],
    accounts,
    groups = [],
    keywordLists = [{ ID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d' }],
    officialAccounts = [],
    now = () => Date.now(),
    maxPage = Number.POSITIVE_INFINITY,
    keepRequests = 1000,
    verify = () => 0,
    strict = false,
    webhooks,
    quotas = false,
  } = options;
  return {
    sdkAppId,
    admins,
    accounts,
    groups: openGroups(groups, now),
    keywordLists,
    officialAccounts,
    now,
    maxPage,
    keepRequests,
    verify,
    strict,
    webhooks: webhooks && readWebhooks(webhooks),
    quotas,
  };
}

const emulatedKeywordLists = v.pipe(
  v.array(
    v.strictObject({
      ID: v.pipe(v.string(), v.minLength(1)),
      LibName: v.optional(v.string()),
      Suggestion: v.optional(v.picklist(['Block', 'Review'])),
      words: v.optional(
        v.pipe(
          v.array(
            v.strictObject({
              Content: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_WORD)),
              Label: v.optional(auditLabel()),
            }),
          ),
          v.maxLength(MOST_WORDS),
        ),
      ),
    }),
  ),
  v.check((lists) => new Set(lists.map(({ ID }) => ID)).size === lists.length),
);
