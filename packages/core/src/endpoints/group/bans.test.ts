import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, ok, range } from '../../../test/support/fakes.ts';
import { batch, call, InputError } from '../../index.ts';
import { banGroupMember, unbanGroupMember } from './index.ts';

const accounts = (count: number) => range(count).map((n) => `user${n}`);
const ban = (more: object = {}) => ({
  GroupId: '@TGS#live',
  Members_Account: ['troll'],
  Duration: 3600,
  ...more,
});

describe('banGroupMember', () => {
  it('sends what it is given', async () => {
    const transport = answers(ok());
    const input = ban({ Description: 'spam' });
    await call(clientWith(transport), banGroupMember, input);
    expect(transport.sent[0]!.request.operation).toBe('group_open_http_svc/ban_group_member');
    expect(transport.sent[0]!.body).toEqual(input);
  });

  it.each([0, 1, 2 ** 32 - 1])('takes a Duration of %d', async (Duration) => {
    await expect(call(clientWith(answers(ok())), banGroupMember, ban({ Duration }))).resolves.toBeDefined();
  });

  it.each([
    ['GroupId', { GroupId: '' }],
    ['Members_Account', { Members_Account: [] }],
    ['Members_Account', { Members_Account: accounts(21) }],
    ['Members_Account', { Members_Account: 'troll' }],
    ['Members_Account[1]', { Members_Account: ['a', ''] }],
    ['Duration', { Duration: -1 }],
    ['Duration', { Duration: 1.5 }],
    ['Duration', { Duration: 2 ** 32 }],
    ['Duration', { Duration: undefined }],
    ['Description', { Description: '直'.repeat(334) }],
    ['Reason', { Reason: 'spam' }],
  ])('refuses a wrong %s', async (path, wrong) => {
    const transport = answers(ok());
    const error = await caught(call(clientWith(transport), banGroupMember, ban(wrong)));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues.map((issue: { path: string }) => issue.path)).toEqual([path]);
    expect(transport.sent).toEqual([]);
  });

  it('is split at 20 accounts by batch', async () => {
    const transport = answers(ok());
    const { succeeded } = await batch(
      clientWith(transport),
      banGroupMember,
      ban({ Members_Account: accounts(45) }),
    );
    expect(transport.sent.map(({ body }) => body.Members_Account.length)).toEqual([20, 20, 5]);
    expect(succeeded.flatMap(({ input }) => input.Members_Account)).toEqual(accounts(45));
  });
});

describe('unbanGroupMember', () => {
  const unban = { GroupId: '@TGS#live', Members_Account: accounts(41) };

  it('is split at 20 accounts by batch', async () => {
    const transport = answers(ok());
    await batch(clientWith(transport), unbanGroupMember, unban);
    expect(transport.sent.map(({ request }) => request.operation)).toEqual(
      range(3).map(() => 'group_open_http_svc/unban_group_member'),
    );
    expect(transport.sent.flatMap(({ body }) => body.Members_Account)).toEqual(accounts(41));
  });

  it('takes no more in one call, and no Duration', async () => {
    const client = clientWith(answers(ok()));
    expect(await caught(call(client, unbanGroupMember, unban))).toMatchObject({
      issues: [{ path: 'Members_Account' }],
    });
    expect(await caught(call(client, unbanGroupMember, ban() as never))).toMatchObject({
      issues: [{ path: 'Duration' }],
    });
  });
});
