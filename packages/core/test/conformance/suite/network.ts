import { call } from '@tim-rest/core';
import { bannedMembers, getGroupBanMember, MarkCommand, markMembers } from '@tim-rest/core/group';
import { caught, deepEqual, equal, includes, ok } from './assert.ts';
import { type Case, type MakeTransport, onBoth, type TransportOptions } from './case.ts';
import { collect, connect } from './support.ts';

/** What the service of `runners/service.ts` does is written in the group's name. */
const read = (
  transport: MakeTransport,
  origin: string,
  GroupId: string,
  options: Parameters<typeof connect>[1] = {},
  plugs: TransportOptions = {},
) => call(connect(transport(plugs), { origin, ...options }), getGroupBanMember, { GroupId });

export const network: readonly Case[] = [
  ...onBoth('a request arrives as it is documented', async (transport, { origin }) => {
    const answer = await read(transport, origin, 'mirror 小军');
    const { Arrived } = answer as unknown as { Arrived: Record<string, string> };
    deepEqual(Arrived, {
      method: 'POST',
      path: '/v4/group_open_http_svc/get_group_ban_member',
      query: 'sdkappid=1400000000&identifier=administrator&usersig&random&contenttype=json',
      type: 'application/json; charset=utf-8',
      body: '{"GroupId":"mirror 小军","Offset":0}',
      verified: 'true',
    });
  }),
  ...onBoth('a list is read to its end', async (transport, { origin }) => {
    const client = connect(transport(), { origin });
    const rows = await collect(bannedMembers(client, { GroupId: 'banned', Limit: 100 }, { prefetch: true }));
    equal(rows.length, 250);
    equal(rows.at(-1)?.Member_Account, 'user249');
  }),
  ...onBoth('marks are set', async (transport, { origin }) => {
    const MemberList = ['alice', 'carol'].map((Member_Account) => ({ Member_Account, Marks: [1000] }));
    const request = { GroupId: 'live', CommandType: MarkCommand.Set, MemberList };
    const { applied, skipped } = await markMembers(connect(transport(), { origin }), request);
    deepEqual([applied, skipped], [MemberList.slice(0, 1), ['carol']]);
  }),
  ...onBoth('a refusal has its code', async (transport, { origin }) => {
    includes(await caught(read(transport, origin, 'nobody knows')), { code: 'api.10010', attempts: 1 });
  }),
  ...onBoth('a wrong key is refused', async (transport, { origin }) => {
    const signer = () => ({ value: 'eJw-forged_', expiresAt: Number.POSITIVE_INFINITY });
    const error = await caught(read(transport, origin, 'live', { signer }));
    includes(error, { code: 'api.70003', category: 'authentication' });
  }),
  ...onBoth('a redirect is not followed', async (transport, { origin }) => {
    includes(await caught(read(transport, origin, 'redirect')), { code: 'transport.redirect' });
  }),
  ...onBoth('a connection that closes is lost', async (transport, { origin }) => {
    const error = await caught(read(transport, origin, 'close'));
    includes(error, { code: 'transport.network', category: 'network', cause: undefined });
    ok(!`${error.stack}${JSON.stringify(error)}`.includes('usersig'), 'the error shows the URL');
  }),
  ...onBoth('an answer that breaks off is lost', async (transport, { origin }) => {
    includes(await caught(read(transport, origin, 'break')), { code: 'transport.network' });
  }),
  ...onBoth('an address that cannot be reached is lost', async (transport) => {
    // A port that no service of a test has. Some runtimes refuse to connect to it, others try.
    const error = await caught(read(transport, 'http://127.0.0.1:9', 'live'));
    includes(error, { code: 'transport.network' });
  }),
  ...onBoth('an answer of a megabyte is read', async (transport, { origin }) => {
    const { Long } = (await read(transport, origin, 'long')) as unknown as { Long: string };
    equal(Long, '长'.repeat(350_000));
  }),
  ...onBoth('an answer is not read beyond the bound', async (transport, { origin }) => {
    const error = await caught(read(transport, origin, 'long', {}, { maxResponseBytes: 100_000 }));
    includes(error, { code: 'transport.oversize' });
  }),
  ...onBoth('a compressed answer is read', async (transport, { origin }) => {
    equal((await read(transport, origin, 'gzip')).NextOffset, 0);
  }),
  ...onBoth('a silent service is left in time', async (transport, { origin }) => {
    const error = await caught(read(transport, origin, 'silent', { attemptTimeoutMs: 50 }));
    includes(error, { code: 'transport.timeout', attempts: 1 });
  }),
  ...onBoth('a caller leaves a silent service', async (transport, { origin }) => {
    const leaving = new AbortController();
    const observe = () => void setTimeout(() => leaving.abort('enough'), 20);
    const client = connect(transport(), { origin, observe });
    const { signal } = leaving;
    equal(await caught(call(client, getGroupBanMember, { GroupId: 'silent' }, { signal })), 'enough');
  }),
  ...onBoth('a lost connection is tried again', async (transport, { origin }) => {
    const attempts: number[] = [];
    const retry = ({ attempt }: { attempt: number }) => (attempts.push(attempt) < 2 ? 0 : undefined);
    includes(await caught(read(transport, origin, 'close', { retry })), { attempts: 2 });
    deepEqual(attempts, [1, 2]);
  }),
];
