import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, lost, ok, refused } from '../../../test/support/fakes.ts';
import { call, type Send } from '../../index.ts';
import {
  clearGroupAttr,
  deleteGroupAttr,
  getGroupAttr,
  modifyGroupAttr,
  setGroupAttr,
  updateGroupCounter,
} from './index.ts';

const GroupId = 'room';

describe('a counter', () => {
  const GroupCounter = [{ Key: 'likes', Value: 5 }];
  const unsure = (Mode: 'Set' | 'Increase' | 'Decrease') => {
    const transport = answers(lost('network'), ok({ GroupCounter }));
    const client = clientWith(transport, { retry: () => 0 });
    return { transport, done: call(client, updateGroupCounter, { GroupId, Mode, GroupCounter }) };
  };

  it('is set again where nobody knows whether it was set', async () => {
    const { transport, done } = unsure('Set');
    expect((await done).GroupCounter).toEqual([{ Key: 'likes', Value: 5n }]);
    expect(transport.sent).toHaveLength(2);
  });

  it.each(['Increase', 'Decrease'] as const)('is not counted twice: %s', async (Mode) => {
    const { transport, done } = unsure(Mode);
    expect(await caught(done)).toMatchObject({ code: 'transport.network' });
    expect(transport.sent).toHaveLength(1);
  });

  it('is sent with all its digits', async () => {
    const bodies: string[] = [];
    const client = clientWith(async ({ body }) => {
      bodies.push(body);
      return ok({ GroupCounter: [] });
    });
    const Value = -(2n ** 63n);
    await call(client, updateGroupCounter, { GroupId, Mode: 'Set', GroupCounter: [{ Key: 'a', Value }] });
    expect(bodies[0]).toContain('"Value":-9223372036854775808');
  });
});

it('tells the limiter that all commands that write attributes share a limit, for each group', async () => {
  const asked: Send[] = [];
  const limiter = (send: Send) => {
    asked.push(send);
    return 0;
  };
  const client = clientWith(answers(ok({ GroupAttrAry: [] })), { limiter });
  const GroupAttr = [{ key: 'a', value: 'b' }];
  await call(client, setGroupAttr, { GroupId, GroupAttr });
  await call(client, modifyGroupAttr, { GroupId, GroupAttr });
  await call(client, deleteGroupAttr, { GroupId, GroupAttr: [{ key: 'a' }] });
  await call(client, clearGroupAttr, { GroupId });
  await call(client, clearGroupAttr, { GroupId: 'other' });
  await call(client, getGroupAttr, { GroupId });
  const [first, , , fourth, other, read] = asked.map(({ limits }) => limits);
  expect(first).toEqual([{ scope: expect.stringContaining(GroupId), most: 5, perMs: 1000 }]);
  expect(asked.slice(0, 4).map(({ limits }) => limits)).toEqual([first, first, first, fourth]);
  expect(fourth).toEqual(first);
  expect(other?.[0]?.scope).not.toBe(first?.[0]?.scope);
  expect(read).toBeUndefined();
});

it('deletes again what may have been deleted: attributes that are gone stay so', async () => {
  const transport = answers(lost('network'), refused(10050));
  const client = clientWith(transport, { retry: () => 0 });
  const work = call(client, deleteGroupAttr, { GroupId, GroupAttr: [{ key: 'a' }] });
  expect(await caught(work)).toMatchObject({ errorCode: 10050, attempts: 2 });
});
