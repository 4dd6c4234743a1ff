import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { call, createClient } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { describe, expect, it } from 'vitest';
import { giving, move, post, serve, status, transports } from './support.ts';

/** 系统繁忙 in GBK, a Latin-1 letter, and what a proxy forgot to announce as gzip. */
const pages: Record<string, Buffer> = {
  'in GBK': Buffer.from([0xcf, 0xb5, 0xcd, 0xb3, 0xb7, 0xb1, 0xc3, 0xa6]),
  'in Latin-1': Buffer.from('<h1>d\xe9sol\xe9</h1>', 'latin1'),
  'in gzip that nobody announced': gzipSync('<h1>Sorry</h1>'),
  'of 5 MiB': Buffer.alloc(5 * 1024 * 1024, 'x'),
  'that is empty': Buffer.alloc(0),
};

describe.each(transports)('%s tells the status first', (_, create) => {
  it.each(Object.entries(pages))('of a page %s', async (_, page) => {
    const origin = await serve((_, response) => {
      response.writeHead(503, { 'retry-after': '7', 'content-length': page.length }).end(page);
    });
    const outcome = await move(create(), post(origin));
    expect(outcome).toEqual(status(503));
    expect(outcome.ok && outcome.headers.get('retry-after')).toBe('7');
  });

  it('of a page that breaks off, or never ends', async () => {
    const origin = await serve((request, response) => {
      response.writeHead(502, { 'content-length': 1000 });
      response.write('<h1>', () => void (request.url?.includes('break') && request.socket.destroy()));
    });
    expect(await move(create(), post(`${origin}/break`))).toEqual(status(502));
    expect(await move(create(), post(`${origin}/hang`))).toEqual(status(502));
  });

  it.each([
    ['whose text is none', { text: async () => null }],
    [
      'whose source throws',
      {
        body: {
          [Symbol.asyncIterator]: () => ({
            next: () => {
              throw new Error('no');
            },
          }),
        },
      },
    ],
    [
      'whose source promises nothing',
      { body: { [Symbol.asyncIterator]: () => ({ next: () => undefined }) } },
    ],
  ])('of an answer %s', async (_, mock) => {
    expect(await move(create({ fetch: giving({ status: 503, ...mock }) }), post())).toEqual(status(503));
  });

  it('of an answer that cannot be read', async () => {
    const fetch = giving({ status: 504, bodyUsed: true });
    expect(await move(create({ fetch }), post())).toEqual(status(504));
  });

  it('and hangs up on the rest', async () => {
    let left: Promise<unknown> | undefined;
    const origin = await serve((_, response) => {
      left = once(response, 'close');
      const more = () => {
        while (response.write('x'.repeat(10_000)));
      };
      response.writeHead(500).on('drain', more);
      more();
    });
    expect(await move(create(), post(origin))).toEqual(status(500));
    await left;
  });

  it('to a client, which replays it as any 503, and obeys Retry-After', async () => {
    let count = 0;
    const origin = await serve((_, response) => {
      if (++count === 1) response.writeHead(503, { 'retry-after': '0' }).end(pages['in GBK']);
      else response.end('{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","NextOffset":0}');
    });
    const signer = () => ({ value: 'a-user-sig', expiresAt: Number.POSITIVE_INFINITY });
    const app = { sdkAppId: 1400000000, identifier: 'administrator', origin };
    const client = createClient({ ...app, transport: create(), signer });
    expect(await call(client, getGroupBanMember, { GroupId: '@TGS#a' })).toMatchObject({ ErrorCode: 0 });
    expect(count).toBe(2);
  });
});
