import { expect, it } from 'vitest';
import * as signer from './index.ts';

it('exports what the contract names, and nothing else', () => {
  expect(Object.keys(signer).sort()).toEqual([
    'cachedSigner',
    'decodeUserSig',
    'remoteSigner',
    'secretKeySigner',
    'signPrivateMapKey',
    'signUserSig',
    'staticSigner',
    'subtleSigner',
    'verifyUserSig',
  ]);
});
