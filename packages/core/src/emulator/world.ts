import type { readOptions } from './options.ts';
import { Accounts } from './state/accounts.ts';
import { BlockedFiles } from './state/blocked-files.ts';
import { Blocks } from './state/blocks.ts';
import { Broadcasts } from './state/broadcasts.ts';
import { openOfficialAccount } from './state/emulated-official-account.ts';
import { Figures } from './state/figures.ts';
import { Follows } from './state/follows.ts';
import { Friends } from './state/friends.ts';
import { GlobalMutes } from './state/global-mutes.ts';
import { Groups } from './state/groups.ts';
import { KeywordLists } from './state/keyword-lists.ts';
import { LocalKeywords } from './state/local-keywords.ts';
import { OfficialAccounts } from './state/official-accounts.ts';
import { RequestIds } from './state/request-ids.ts';
import { Robots } from './state/robots.ts';
import { Streams } from './state/streams.ts';

/** What there is, and what routes may see and change. Its parts do not know each other: routes join them. */
export interface World {
  readonly sdkAppId: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The most rows of a page, whatever a request asks for. */
  readonly maxPage: number;
  /** The app's admins. */
  readonly admins: readonly string[];
  readonly accounts: Accounts;
  readonly groups: Groups;
  /** Mutes in the whole app, by the kind of chats. */
  readonly globalMutes: { readonly c2c: GlobalMutes; readonly group: GlobalMutes };
  readonly keywordLists: KeywordLists;
  readonly localKeywords: LocalKeywords;
  readonly requestIds: RequestIds;
  readonly blockedFiles: BlockedFiles;
  readonly figures: Figures;
  readonly robots: Robots;
  readonly streams: Streams;
  readonly broadcasts: Broadcasts;
  readonly friends: Friends;
  readonly blocks: Blocks;
  readonly follows: Follows;
  readonly officialAccounts: OfficialAccounts;
}

/** The world as it is in the beginning. */
export function openWorld(options: ReturnType<typeof readOptions>): World {
  const { sdkAppId, now, maxPage, admins, accounts, groups, keywordLists, officialAccounts } = options;
  return {
    sdkAppId,
    now,
    maxPage,
    admins,
    accounts: new Accounts([...admins, ...(accounts ?? [])], accounts === undefined),
    groups: new Groups(groups),
    globalMutes: { c2c: new GlobalMutes(now), group: new GlobalMutes(now) },
    keywordLists: new KeywordLists(keywordLists, now),
    localKeywords: new LocalKeywords(now),
    requestIds: new RequestIds(),
    blockedFiles: new BlockedFiles(),
    figures: new Figures(now),
    robots: new Robots(),
    streams: new Streams(now),
    broadcasts: new Broadcasts(),
    friends: new Friends(),
    blocks: new Blocks(),
    follows: new Follows(),
    officialAccounts: new OfficialAccounts(officialAccounts.map((each) => openOfficialAccount(each, now))),
  };
}
