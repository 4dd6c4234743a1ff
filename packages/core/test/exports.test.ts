import * as core from '@tim-rest/core';
import * as emulator from '@tim-rest/core/emulator';
import * as explain from '@tim-rest/core/explain';
import * as group from '@tim-rest/core/group';
import * as signer from '@tim-rest/signer';
import * as transportFetch from '@tim-rest/transport-fetch';
import * as bare from '@tim-rest/transport-fetch/bare';
import { expect, it } from 'vitest';
import { entries } from './contract/entries.ts';

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
