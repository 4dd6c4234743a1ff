import type { UserSigProvider } from '@tim-rest/core';
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { secretKeySigner } from './index.ts';

const secretKey = 'a-secret-key';
const request = { sdkAppId: 1400000000, identifier: 'administrator', rejected: false };

afterEach(() => void vi.unstubAllGlobals());

describe('secretKeySigner', () => {
  it('answers at once, without a promise', () => {
    expectTypeOf(secretKeySigner).returns.toExtend<UserSigProvider>();
    expect(secretKeySigner(secretKey)(request)).toHaveProperty('value');
  });

  it('refuses an empty key', () => {
    expect(() => secretKeySigner('')).toThrow(new TypeError('secretKey: expected a non-empty string'));
  });

  it('refuses to run in a page, and says what to do, unless told otherwise', () => {
    vi.stubGlobal('document', {});
    expect(() => secretKeySigner(secretKey)).toThrow(TypeError);
    expect(() => secretKeySigner(secretKey)).toThrow(/remoteSigner.*dangerouslyAllowBrowser/);
    expect(() => secretKeySigner(secretKey, { dangerouslyAllowBrowser: true })).not.toThrow();
  });
});
