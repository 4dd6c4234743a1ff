// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import { makeThing } from '../../test/support/endpoints.ts';
import { holds, type Same } from '../../test/support/types.ts';
import { getGroupBanMember, MarkCommand, modifyUserInfo, SpecialMark } from '../endpoints/group/index.ts';
import {
  type ApiError,
  buildRequest,
  type CallEvent,
  type ChatError,
  type Client,
  call,
  createClient,
  type ErrorCode,
  type Limiter,
  type Region,
  type RetryPolicy,
  readResponse,
  type Transport,
  type UserSigProvider,
} from '../index.ts';

declare const client: Client;
declare const transport: Transport;
declare const signer: UserSigProvider;
const GroupId = '@TGS#live';

export async function input() {
  await call(client, getGroupBanMember, { GroupId });
  await call(client, getGroupBanMember, { GroupId, Limit: 20, Offset: 0 });
  await call(client, getGroupBanMember, { GroupId, Limit: undefined });
  // @ts-expect-error: GroupId is missing
  await call(client, getGroupBanMember, {});
  // @ts-expect-error: there has to be an input
  await call(client, getGroupBanMember);
  // @ts-expect-error: a misspelt field
  await call(client, getGroupBanMember, { GroupId, Ofset: 20 });
  // @ts-expect-error: a misspelt field
  await call(client, getGroupBanMember, { groupId: GroupId });
  // @ts-expect-error: a number as text
  await call(client, getGroupBanMember, { GroupId, Limit: '20' });
  // @ts-expect-error: null is no way to leave something out
  await call(client, getGroupBanMember, { GroupId, Limit: null });

  const MemberList = [{ Member_Account: 'a', Marks: [1000, SpecialMark.Hidden] }];
  await call(client, modifyUserInfo, { GroupId, CommandType: MarkCommand.Set, MemberList });
  await call(client, modifyUserInfo, { GroupId, CommandType: 2, MemberList });
  // @ts-expect-error: there are two commands
  await call(client, modifyUserInfo, { GroupId, CommandType: 3, MemberList });
  const mark = { GroupId, CommandType: 1 } as const;
  // @ts-expect-error: a misspelt field of an entry
  await call(client, modifyUserInfo, { ...mark, MemberList: [{ Member_Account: 'a', Mark: [1] }] });
  // @ts-expect-error: accounts are text
  await call(client, modifyUserInfo, { ...mark, MemberList: [{ Member_Account: 7, Marks: [1] }] });
}

export async function output() {
  const page = await call(client, getGroupBanMember, { GroupId });
  holds<Same<typeof page.NextOffset, number>>();
  holds<Same<typeof page.ErrorCode, number>>();
  holds<Same<typeof page.ActionStatus, string | undefined>>();
  // @ts-expect-error: a typing error in the name of a field
  page.NextOfset;
  // @ts-expect-error: unknown fields are kept, yet not typed
  page.Whatever;
  // @ts-expect-error: the list may be missing
  page.BannedAccountList.length;
  const [row] = page.BannedAccountList ?? [];
  holds<Same<typeof row, { Member_Account: string; BannedUntil: number } | undefined>>();

  const made = await call(client, makeThing, { Id: 'a' });
  // @ts-expect-error: the answer is the envelope, and nothing else
  made.Thing;

  const answer = readResponse(getGroupBanMember, { status: 200, text: '' });
  holds<Same<typeof answer, typeof page>>();
}

export async function options() {
  const { signal } = new AbortController();
  const extra = { New: 1 };
  await call(client, getGroupBanMember, { GroupId }, { signal, extra, totalTimeoutMs: 5, retry: false });
  await call(client, getGroupBanMember, { GroupId }, { signal: undefined, retry: undefined });
  // @ts-expect-error: no such option
  await call(client, getGroupBanMember, { GroupId }, { timeoutMs: 5 });
  // @ts-expect-error: an option of lists
  await call(client, getGroupBanMember, { GroupId }, { prefetch: true });
  // @ts-expect-error: a policy, not a number
  await call(client, getGroupBanMember, { GroupId }, { retry: 3 });
}

export function request() {
  const credentials = { origin: '', sdkAppId: 1, identifier: '', userSig: '', random: 1 };
  const { href, signal } = buildRequest(getGroupBanMember, { GroupId }, credentials);
  holds<Same<typeof href, () => string>>();
  holds<Same<typeof signal, AbortSignal | undefined>>();
  // @ts-expect-error: a misspelt field
  buildRequest(getGroupBanMember, { GroupId, Ofset: 1 }, credentials);
  // @ts-expect-error: no UserSig
  buildRequest(getGroupBanMember, { GroupId }, { origin: '', sdkAppId: 1, identifier: '', random: 1 });
}

export function clients() {
  const least = { sdkAppId: 1, identifier: 'administrator', transport, signer };
  holds<Same<ReturnType<typeof createClient>, Client>>();
  createClient({ ...least, region: 'silicon-valley' });
  createClient({ ...least, origin: new URL('https://proxy.example'), retry: false, limiter: false });
  // Which of the two is meant is asked at run time.
  createClient({ ...least, region: 'china', origin: 'https://proxy.example' });
  // @ts-expect-error: a misspelt region
  createClient({ ...least, region: 'singapur' });
  // @ts-expect-error: a UserSig is no signer
  createClient({ ...least, region: 'china', signer: 'eJwtzE' });
  // @ts-expect-error: withdrawn
  createClient({ ...least, region: 'mumbai' });
  // @ts-expect-error: no such option
  createClient({ ...least, region: 'china', retries: 3 });
  // @ts-expect-error: no signer
  createClient({ sdkAppId: 1, identifier: 'administrator', transport, region: 'china' });
  // @ts-expect-error: no secret key: that is the signer's
  createClient({ ...least, region: 'china', secretKey: '' });
  // @ts-expect-error: frozen
  client.sdkAppId = 2;
  holds<
    Same<
      Region,
      'china' | 'singapore' | 'seoul' | 'tokyo' | 'frankfurt' | 'silicon-valley' | 'jakarta' | 'riyadh'
    >
  >();
}

export function plugs() {
  const policy: RetryPolicy = ({ error, attempt }) => (error.category === 'server' ? attempt * 5 : undefined);
  const limiter: Limiter = async ({ operation, quota = 1, sdkAppId }) => operation.length + quota + sdkAppId;
  const provider: UserSigProvider = ({ rejected }) => ({ value: `${rejected}`, expiresAt: 0 });
  // @ts-expect-error: a policy answers at once
  const slow: RetryPolicy = async () => 5;
  // @ts-expect-error: a UserSig has an end
  const bare: UserSigProvider = () => ({ value: '' });
  // @ts-expect-error: a UserSig comes with its end, not as text
  const text: UserSigProvider = () => 'eJwtzE';
  // @ts-expect-error: nor as text that is promised
  const promised: UserSigProvider = async () => 'eJwtzE';
  // @ts-expect-error: an outcome, not a Response
  const fetching: Transport = (request) => fetch(request.href());
  return { policy, limiter, provider, slow, bare, text, promised, fetching };
}

export function events(event: CallEvent) {
  if (event.type === 'success') return event.drift?.issues;
  // @ts-expect-error: a success has drift, and nothing else
  event.drift;
  if (event.type === 'retry') holds<Same<typeof event.error, ChatError>>();
  if (event.type === 'failure') holds<Same<typeof event.error, unknown>>();
  return event.operation;
}

export function errors(error: ChatError, refusal: ApiError) {
  holds<Same<typeof error.code, ErrorCode>>();
  holds<Same<typeof refusal.errorCode, number>>();
  if (error.code === 'transport.timeout' || error.code === 'api.10010') return error.resume;
  // @ts-expect-error: no such code
  if (error.code === 'transport.timedout') return 1;
  // @ts-expect-error: no such category
  if (error.category === 'timeouts') return 2;
  // @ts-expect-error: a ChatError is none in particular
  return error.errorCode;
}
