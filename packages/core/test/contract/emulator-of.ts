import {
  createEmulator,
  type EmulatedGroup,
  type EmulatedOfficialAccount,
  type Emulator,
  type EmulatorOptions,
} from '@tim-rest/core/emulator';
import type { EndpointRecord, Fields } from '../records/records.ts';

/** The examples' own time, in milliseconds. */
const NOW = 1_660_000_000_000;

/** Whose group is not there yet. */
const MAKE_GROUPS = ['createGroup', 'importGroup'];

/** One that knows what an example speaks of. */
export function emulatorOf(
  request: Fields,
  record: EndpointRecord,
  more: Partial<EmulatorOptions> = {},
): Emulator {
  const makes = MAKE_GROUPS.includes(record.name);
  const groups = 'GroupId' in request && !makes ? [roomOf(request, record)] : [];
  const officialAccounts = 'Official_Account' in request ? [officialAccountOf(request)] : [];
  const there = { groups, officialAccounts };
  return createEmulator({
    sdkAppId: 88888888,
    admins: ['admin'],
    ...there,
    now: () => NOW,
    strict: true,
    ...more,
  });
}

/** A group as an example speaks of it, a live room where it may be one: everybody whom it names is there. */
function roomOf(request: Fields, { groupTypes }: EndpointRecord): EmulatedGroup {
  const online = accountsIn(request);
  const [Type = 'AVChatRoom'] = (
    ['AVChatRoom', 'Public', 'Private', 'ChatRoom', 'Community'] as const
  ).filter((type) => groupTypes?.[type] ?? true);
  const members = Type === 'AVChatRoom' ? [] : online.map((account) => ({ Member_Account: account }));
  return { GroupId: String(request.GroupId), Type, online, members };
}

/** An official account to which everybody whom an example names has subscribed. */
function officialAccountOf(request: Fields): EmulatedOfficialAccount {
  const OfficialAccountUserID = String(request.Official_Account);
  const subscribers = accountsIn(request).filter((account) => account !== OfficialAccountUserID);
  return { OfficialAccountUserID, Owner_Account: 'owner', Name: 'News', subscribers };
}

/** Whom an example names, each once. */
function accountsIn(request: Fields): string[] {
  const accounts: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const entry of value) walk(entry, name);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, each] of Object.entries(value)) walk(each, inner);
    else if (typeof value === 'string' && /_Account$/.test(name)) accounts.push(value);
  };
  walk(request, '');
  return [...new Set(accounts)];
}
