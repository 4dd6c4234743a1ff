import { expect, it } from 'vitest';
import { answers, caught, clientWith, lost, ok, refused } from '../../../test/support/fakes.ts';
import { call } from '../../index.ts';
import { createPermissionGroup, createTopic, importTopic } from '../topic/index.ts';
import { createGroup, importGroup } from './index.ts';

const group = { Type: 'Public', Name: 'Chess club' } as const;
const topic = { GroupId: '@TGS#_school', TopicName: 'Homework' };
const TopicId = '@TGS#_school@TOPIC#_work';
const rights = { GroupId: '@TGS#_school', PermissionGroupName: 'Moderators', Permission: 1 };

/** What makes something: without an id of its own, and with one. */
const makers = [
  ['createGroup', createGroup, group, { ...group, GroupId: 'chess' }],
  ['importGroup', importGroup, group, { ...group, GroupId: 'chess' }],
  ['createTopic', createTopic, topic, { ...topic, TopicId }],
  ['importTopic', importTopic, topic, { ...topic, TopicId }],
  ['createPermissionGroup', createPermissionGroup, rights, { ...rights, PermissionGroupId: '@PMG#_mods' }],
] as const;

it.each(makers)(
  '%s may be sent again where the id is given, and makes no second one',
  async (_, endpoint, without, own) => {
    const made = ok({ GroupId: 'chess', TopicId });
    const lasting = clientWith(answers(lost('network')));
    expect(await caught(call(lasting, endpoint as never, own))).toMatchObject({ retryable: true });
    expect(await caught(call(lasting, endpoint as never, without))).toMatchObject({ retryable: false });

    const transport = answers(lost('network'), made);
    await call(clientWith(transport, { retry: () => 0 }), endpoint as never, own);
    expect(transport.sent).toHaveLength(2);
    const once = answers(lost('network'), made);
    await caught(call(clientWith(once, { retry: () => 0 }), endpoint as never, without));
    expect(once.sent).toHaveLength(1);
  },
);

it('an error that says that it is there counts the attempts, of which one may have made it', async () => {
  const client = clientWith(answers(lost('network'), refused(10025)), { retry: () => 0 });
  const error = await caught(call(client, createGroup, { ...group, GroupId: 'chess' }));
  expect(error).toMatchObject({ errorCode: 10025, attempts: 2, retryable: false });
});
