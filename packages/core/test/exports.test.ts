import * as core from '@tim-rest/core';
import * as emulator from '@tim-rest/core/emulator';
import * as explain from '@tim-rest/core/explain';
import * as group from '@tim-rest/core/group';
import * as signer from '@tim-rest/signer';
import * as transportFetch from '@tim-rest/transport-fetch';
import * as bare from '@tim-rest/transport-fetch/bare';
import { expect, it } from 'vitest';
import { entries } from './contract/entries.ts';
import { declaredNames } from './support/declared-names.ts';

const exported: Readonly<Record<string, object>> = {
  '@tim-rest/core': core,
  '@tim-rest/core/group': group,
  '@tim-rest/core/explain': explain,
  '@tim-rest/core/emulator': emulator,
  '@tim-rest/signer': signer,
  '@tim-rest/transport-fetch': transportFetch,
  '@tim-rest/transport-fetch/bare': bare,
};

it('looks at every entry', () => {
  expect(Object.keys(exported).sort()).toEqual([...entries].sort());
});

it('exports at run time what stands here, and nothing else', () => {
  const names = Object.fromEntries(
    Object.entries(exported).map(([entry, all]) => [entry, Object.keys(all).sort()]),
  );
  expect(names).toMatchInlineSnapshot(`
    {
      "@tim-rest/core": [
        "ApiError",
        "ChatError",
        "InputError",
        "ResponseError",
        "SignerError",
        "TransportError",
        "backoff",
        "batch",
        "bind",
        "buildRequest",
        "call",
        "createClient",
        "defineEndpoint",
        "items",
        "pages",
        "perSecond",
        "readResponse",
        "regions",
        "requestObject",
        "responseObject",
      ],
      "@tim-rest/core/emulator": [
        "createEmulator",
      ],
      "@tim-rest/core/explain": [
        "explain",
      ],
      "@tim-rest/core/group": [
        "MarkCommand",
        "SpecialMark",
        "banGroupMember",
        "bannedMembers",
        "getGroupBanMember",
        "markMembers",
        "modifyUserInfo",
        "unbanGroupMember",
      ],
      "@tim-rest/signer": [
        "cachedSigner",
        "decodeUserSig",
        "remoteSigner",
        "secretKeySigner",
        "signPrivateMapKey",
        "signUserSig",
        "staticSigner",
        "subtleSigner",
        "verifyUserSig",
      ],
      "@tim-rest/transport-fetch": [
        "fetchTransport",
      ],
      "@tim-rest/transport-fetch/bare": [
        "bareTransport",
      ],
    }
  `);
});

it('exports the types that stand here, and no other', () => {
  const types = Object.entries(declaredNames(entries)).map(([entry, names]) => {
    return [entry, names.filter((name) => !(name in (exported[entry] ?? {})))];
  });
  expect(Object.fromEntries(types)).toMatchInlineSnapshot(`
    {
      "@tim-rest/core": [
        "Answer",
        "BackoffOptions",
        "BatchEndpoint",
        "BatchOptions",
        "BatchResult",
        "BatchRule",
        "Bindable",
        "Bound",
        "CallEvent",
        "CallOptions",
        "Client",
        "ClientOptions",
        "Credentials",
        "Endpoint",
        "Envelope",
        "ErrorCategory",
        "ErrorCode",
        "ErrorContext",
        "ErrorFacts",
        "Issue",
        "Limiter",
        "PageOptions",
        "PageRule",
        "PagedEndpoint",
        "Region",
        "Replay",
        "RequestObject",
        "RequestOptions",
        "RetryPolicy",
        "Schema",
        "Send",
        "Transport",
        "UserSig",
        "UserSigProvider",
        "UserSigRequest",
        "WireOutcome",
        "WireRequest",
      ],
      "@tim-rest/core/emulator": [
        "EmulatedGroup",
        "EmulatedRequest",
        "Emulator",
        "EmulatorOptions",
        "Fault",
        "SignedQuery",
      ],
      "@tim-rest/core/explain": [
        "ErrorCategory",
        "Explanation",
      ],
      "@tim-rest/core/group": [
        "BanGroupMemberRequest",
        "BannedMember",
        "GetGroupBanMemberRequest",
        "GetGroupBanMemberResponse",
        "MarkResult",
        "MarkedMember",
        "ModifyUserInfoRequest",
        "ModifyUserInfoResponse",
        "UnbanGroupMemberRequest",
      ],
      "@tim-rest/signer": [
        "CachedSignerOptions",
        "ExpectedUserSig",
        "HmacKey",
        "MintUserSig",
        "PrivateMapKeyClaims",
        "SecretKeySignerOptions",
        "SignUserSigClaims",
        "SubtleSignerOptions",
        "UserSigClaims",
        "UserSigStore",
        "UserSigVerdict",
      ],
      "@tim-rest/transport-fetch": [
        "FetchTransportOptions",
      ],
      "@tim-rest/transport-fetch/bare": [
        "BareTransportOptions",
      ],
    }
  `);
});
