import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('readOptions', () => {
  it('has defaults', () => {
    expect(readOptions([])).toEqual({
      port: 8787,
      sdkAppId: 1400000000,
      admin: 'administrator',
      secretKey: undefined,
      maxPage: undefined,
      webhooks: undefined,
      help: false,
    });
  });

  it('reads what is given', () => {
    const args = [
      '--port',
      '0',
      '--sdk-app-id=7',
      '--admin',
      'a&# +b',
      '--secret-key',
      'k',
      '--max-page',
      '100',
      '--webhook',
      'http://127.0.0.1:3000/hook',
      '--token=t',
    ];
    expect(readOptions([...args, '--help'])).toEqual({
      port: 0,
      sdkAppId: 7,
      admin: 'a&# +b',
      secretKey: 'k',
      maxPage: 100,
      webhooks: { url: 'http://127.0.0.1:3000/hook', token: 't' },
      help: true,
    });
  });

  it.each([
    [['--port', 'abc'], '--port must be a whole number from 0 to 65535'],
    [['--port', ''], '--port must be a whole number from 0 to 65535'],
    [['--port', '65536'], '--port must be a whole number from 0 to 65535'],
    [['--port', '80.5'], '--port must be a whole number from 0 to 65535'],
    [['--port', '0x50'], '--port must be a whole number from 0 to 65535'],
    [['--port=-1'], '--port must be a whole number from 0 to 65535'],
    [['--port'], "Option '--port <value>' argument missing"],
    [['--prot', '80'], "Unknown option '--prot'"],
    [['8787'], "Unexpected argument '8787'"],
    [['--sdk-app-id', '0'], '--sdk-app-id must be a whole number from 1 to 4294967295'],
    [['--sdk-app-id', '4294967296'], '--sdk-app-id must be a whole number from 1 to 4294967295'],
    [['--max-page', '0'], '--max-page must be a whole number from 1 to 100'],
    [['--max-page', '101'], '--max-page must be a whole number from 1 to 100'],
    [['--admin='], '--admin must not be empty'],
    [['--secret-key='], '--secret-key must not be empty'],
    [['--webhook', 'http://a.example', '--token='], '--token must not be empty'],
    [['--webhook', 'http://a.example'], '--webhook and --token belong together'],
    [['--token', 't'], '--webhook and --token belong together'],
    [
      ['--webhook', 'ftp://a.example', '--token', 't'],
      '--webhook must be an address that begins with http://',
    ],
    [['--webhook', 'hook', '--token', 't'], '--webhook must be an address that begins with http://'],
  ])('refuses %j', (args, words) => {
    expect(() => readOptions(args)).toThrow(words);
  });
});
