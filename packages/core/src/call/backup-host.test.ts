import { describe, expect, it, vi } from 'vitest';
import { answers, caught, clientWith, hang, lost, ok, refused, text } from '../../test/support/fakes.ts';
import { banGroupMember, getGroupBanMember } from '../endpoints/group/index.ts';
import { type ClientOptions, call, createClient, type Region, regions } from '../index.ts';

const input = { GroupId: '@TGS#live' };
const again = () => 0;
const page = ok({ NextOffset: 0 });
const hostsOf = (transport: ReturnType<typeof answers>) =>
  transport.sent.map(({ request }) => new URL(request.href()).host);

describe('the backup host', () => {
  it.each(Object.keys(regions) as Region[])('of %s answers for the same region', async (region) => {
    const transport = answers(lost('network'), lost('network'), page);
    const client = clientWith(transport, { region, backupHost: true, retry: again });
    await call(client, getGroupBanMember, input);
    const { host, backupHost } = regions[region];
    expect(hostsOf(transport)).toEqual([host, backupHost, host]);
  });

  it.each([
    ['a refusal', refused(60007)],
    ['a failure inside the service', refused(10002)],
    ['an HTTP status', text('', 502)],
  ])('is not asked after %s, which shows that the first host is there', async (_, failure) => {
    const transport = answers(failure, page);
    await call(clientWith(transport, { backupHost: true, retry: again }), getGroupBanMember, input);
    expect(new Set(hostsOf(transport))).toEqual(new Set([regions.china.host]));
  });

  it('is asked again only after the next lost connection', async () => {
    const transport = answers(lost('network'), refused(60007), lost('network'), page);
    await call(clientWith(transport, { backupHost: true, retry: again }), banGroupMember, {
      ...input,
      Members_Account: ['troll'],
      Duration: 1,
    });
    const { host, backupHost } = regions.china;
    expect(hostsOf(transport)).toEqual([host, backupHost, backupHost, host]);
  });

  it('is asked after a silence, and before the call is over', async () => {
    vi.useFakeTimers();
    const transport = answers(hang, hang, page);
    const client = clientWith(transport, { backupHost: true, retry: again, attemptTimeoutMs: 100 });
    const done = call(client, getGroupBanMember, input);
    await vi.runAllTimersAsync();
    await done;
    vi.useRealTimers();
    const { host, backupHost } = regions.china;
    expect(hostsOf(transport)).toEqual([host, backupHost, host]);
  });

  it('is not asked unless it is wanted', async () => {
    const transport = answers(lost('network'), page);
    await call(clientWith(transport, { retry: again }), getGroupBanMember, input);
    expect(new Set(hostsOf(transport))).toEqual(new Set([regions.china.host]));
  });

  it('gets no call that may have run and must not run twice', async () => {
    const transport = answers(lost('network'), page);
    const risky = { ...getGroupBanMember, idempotent: false };
    await caught(call(clientWith(transport, { backupHost: true, retry: again }), risky, input));
    expect(transport.sent).toHaveLength(1);
  });

  it('goes with a region alone', async () => {
    const { sdkAppId, identifier, transport, signer } = clientWith(answers());
    const plugs = { sdkAppId, identifier, transport, signer };
    const wrong: ClientOptions = { ...plugs, origin: 'https://example.com', backupHost: true };
    expect(await caught(() => createClient(wrong))).toMatchObject({
      code: 'input.invalid',
      issues: [{ path: 'backupHost', expected: 'a region beside it' }],
    });
  });
});
