import type { readOptions } from './options.ts';
import { Accounts } from './state/accounts.ts';
import { AttributeNames } from './state/attribute-names.ts';
import { AttributeValues } from './state/attribute-values.ts';
import { Attributes } from './state/attributes.ts';
import { BlockedFiles } from './state/blocked-files.ts';
import { Blocks } from './state/blocks.ts';
import { Broadcasts } from './state/broadcasts.ts';
import { C2cMessages } from './state/c2c-messages.ts';
import { C2cStreams } from './state/c2c-streams.ts';
import { AllContactLabels } from './state/contact-labels.ts';
import { Counters } from './state/counters.ts';
import { DeletedContacts } from './state/deleted-contacts.ts';
import { Devices } from './state/devices.ts';
import { openOfficialAccount } from './state/emulated-official-account.ts';
import { Figures } from './state/figures.ts';
import { Follows } from './state/follows.ts';
import { Friends } from './state/friends.ts';
import { GlobalMutes } from './state/global-mutes.ts';
import { GroupMessages, type KeptMsg } from './state/group-messages.ts';
import { GroupStreams } from './state/group-streams.ts';
import { Groups } from './state/groups.ts';
import { KeywordLists } from './state/keyword-lists.ts';
import { LocalKeywords } from './state/local-keywords.ts';
import { MsgExtensions } from './state/msg-extensions.ts';
import { MsgReaders } from './state/msg-readers.ts';
import { OfficialAccounts } from './state/official-accounts.ts';
import { PerGroup } from './state/per-group.ts';
import { PermissionGroups } from './state/permission-groups.ts';
import { Profiles } from './state/profiles.ts';
import { Pushes } from './state/pushes.ts';
import { Repetitions } from './state/repetitions.ts';
import { RequestIds } from './state/request-ids.ts';
import { Robots } from './state/robots.ts';
import { Streams } from './state/streams.ts';
import { Tags } from './state/tags.ts';
import { Topics } from './state/topics.ts';
import { Waiting } from './state/waiting.ts';
import { Raised } from './webhooks/raised.ts';

/** What there is, and what routes may see and change. Its parts do not know each other: routes join them. */
export interface World {
  readonly sdkAppId: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** When the call came that is answered, however long a webhook thought about it. */
  readonly came: () => number;
  /** The most rows of a page, whatever a request asks for. */
  readonly maxPage: number;
  /** The app's admins. */
  readonly admins: readonly string[];
  readonly accounts: Accounts;
  readonly devices: Devices;
  readonly groups: Groups;
  readonly profiles: Profiles;
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
  readonly c2cMessages: C2cMessages;
  readonly c2cStreams: C2cStreams;
  /** What one user was sent of late, and what was answered. */
  readonly sentC2c: Repetitions<{ readonly MsgTime: number; readonly MsgKey: string }>;
  readonly contactLabels: AllContactLabels;
  readonly deletedContacts: DeletedContacts;
  readonly groupMessages: GroupMessages;
  readonly groupStreams: GroupStreams<KeptMsg>;
  readonly msgExtensions: MsgExtensions;
  readonly msgReaders: MsgReaders;
  readonly friends: Friends;
  readonly blocks: Blocks;
  readonly follows: Follows;
  readonly attributes: PerGroup<Attributes>;
  readonly counters: PerGroup<Counters>;
  readonly topics: PerGroup<Topics>;
  readonly permissionGroups: PerGroup<PermissionGroups>;
  readonly attributeNames: AttributeNames;
  readonly attributeValues: AttributeValues;
  readonly tags: Tags;
  readonly pushes: Pushes;
  readonly officialAccounts: OfficialAccounts;
  /** Users who want to be somebody's friends, by whose. */
  readonly friendRequests: Waiting;
  /** Users who want to join groups. */
  readonly applications: Waiting;
  /** What webhooks are to tell. */
  readonly raised: Raised;
}

/** The world as it is in the beginning. */
export function openWorld(options: ReturnType<typeof readOptions>): World {
  const { sdkAppId, now, maxPage, admins, accounts, groups, keywordLists, officialAccounts } = options;
  return {
    sdkAppId,
    now,
    came: now,
    maxPage,
    admins,
    accounts: new Accounts([...admins, ...(accounts ?? [])], accounts === undefined, now),
    devices: new Devices(now),
    groups: new Groups(groups),
    profiles: new Profiles(),
    globalMutes: { c2c: new GlobalMutes(now), group: new GlobalMutes(now) },
    keywordLists: new KeywordLists(keywordLists, now),
    localKeywords: new LocalKeywords(now),
    requestIds: new RequestIds(),
    blockedFiles: new BlockedFiles(),
    figures: new Figures(now),
    robots: new Robots(),
    streams: new Streams(),
    broadcasts: new Broadcasts(),
    c2cMessages: new C2cMessages(),
    c2cStreams: new C2cStreams(now),
    sentC2c: new Repetitions(now, 120_000),
    contactLabels: new AllContactLabels(now),
    deletedContacts: new DeletedContacts(),
    groupMessages: new GroupMessages(now),
    groupStreams: new GroupStreams(now),
    msgExtensions: new MsgExtensions(now),
    msgReaders: new MsgReaders(),
    friends: new Friends(),
    blocks: new Blocks(),
    follows: new Follows(),
    attributes: new PerGroup(() => new Attributes()),
    counters: new PerGroup(() => new Counters()),
    topics: new PerGroup(() => new Topics()),
    permissionGroups: new PerGroup(() => new PermissionGroups()),
    attributeNames: new AttributeNames(),
    attributeValues: new AttributeValues(),
    tags: new Tags(),
    pushes: new Pushes(now),
    officialAccounts: new OfficialAccounts(officialAccounts.map((each) => openOfficialAccount(each, now))),
    friendRequests: new Waiting(),
    applications: new Waiting(),
    raised: new Raised(now),
  };
}
