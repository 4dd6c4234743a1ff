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

  it.each<[string, object]>([
    ['a page', { document: {}, navigator: { onLine: true, product: 'Gecko' } }],
    ['a page of Electron', { document: {}, process: { versions: { electron: '40' } } }],
    ['a test with a document', { document: {} }],
    ['a worker of a page', { navigator: { onLine: true, product: 'Gecko' }, importScripts: () => {} }],
    ['a worker of a page that is offline', { navigator: { onLine: false } }],
    ['React Native', { navigator: { product: 'ReactNative' }, window: globalThis }],
    ['a worklet', { WorkletGlobalScope: class {}, navigator: undefined }],
  ])('refuses to run in %s, and says what to do, unless told otherwise', (_, globals) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    expect(() => secretKeySigner(secretKey)).toThrow(TypeError);
    expect(() => secretKeySigner(secretKey)).toThrow(/remoteSigner.*dangerouslyAllowBrowser/);
    expect(() => secretKeySigner(secretKey, { dangerouslyAllowBrowser: 'yes' as never })).toThrow(TypeError);
    const signer = secretKeySigner(secretKey, { dangerouslyAllowBrowser: true });
    expect(signer(request)).toHaveProperty('value');
  });

  const worker = { self: globalThis, WorkerGlobalScope: class {}, importScripts: () => {}, caches: {} };
  it.each<[string, object]>([
    ['a server without a navigator', { navigator: undefined }],
    ['a server whose navigator is null', { navigator: null }],
    [
      'a server with one',
      {
        navigator: {
          hardwareConcurrency: 4,
          language: 'en',
          languages: ['en'],
          platform: 'linux',
          userAgent: 'x',
        },
      },
    ],
    [
      'a worker on the edge',
      { ...worker, ServiceWorkerGlobalScope: class {}, origin: 'null', navigator: { sendBeacon: () => {} } },
    ],
    [
      'a worker of a server',
      { ...worker, location: { href: 'file:///worker.js' }, WorkerNavigator: class {} },
    ],
  ])('runs in %s', (_, globals) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    expect(secretKeySigner(secretKey)(request)).toHaveProperty('value');
  });

  it('refuses a key that is no text, or ill-formed', () => {
    expect(() => secretKeySigner('a\udc00')).toThrow(new TypeError('secretKey: expected well-formed text'));
    expect(() => secretKeySigner(null as never)).toThrow(TypeError);
  });
});
