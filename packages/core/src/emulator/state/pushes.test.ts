import { expect, it } from 'vitest';
import { caught, range } from '../../../test/support/fakes.ts';
import { AttributeNames } from './attribute-names.ts';
import { AttributeValues } from './attribute-values.ts';
import { Pushes } from './pushes.ts';
import { Tags } from './tags.ts';

const START = Date.UTC(2026, 10, 20, 4);
const HOUR_MS = 3_600_000;

const refusal = async (work: () => unknown) => {
  const { errorCode, message } = await caught(work);
  return [errorCode, message];
};

it('keeps the last 100 pushes, each with a task of its own', async () => {
  const pushes = new Pushes(() => START);
  expect(pushes.sent).toEqual([]);
  const tasks = range(101).map((MsgRandom) => pushes.begin({ MsgRandom, toMany: false }));
  expect(new Set(tasks).size).toBe(101);
  expect(tasks[0]).toBe(`batch_${(START / 1000).toString(16)}_1`);
  expect(pushes.sent.map(({ TaskId }) => TaskId)).toEqual(tasks.slice(1));
  const many = pushes.begin({ MsgRandom: 100, toMany: true });
  expect(many).toBe(`${(START / 1000).toString(16)}_102`);
});

it('revokes a push to many within 24 hours, once', async () => {
  let now = START;
  const pushes = new Pushes(() => now);
  const [first, second] = [1, 2].map((MsgRandom) => pushes.begin({ MsgRandom, toMany: true })) as [
    string,
    string,
  ];
  const named = pushes.begin({ MsgRandom: 3, toMany: false });
  expect(await refusal(() => pushes.revoke(named))).toEqual([90049, 'no such push']);
  now += 24 * HOUR_MS;
  pushes.revoke(first);
  expect(pushes.sent[0]?.revokedAt).toBe(now);
  expect(await refusal(() => pushes.revoke(first))).toEqual([90050, 'revoked already']);
  now += 1;
  expect(await refusal(() => pushes.revoke(second))).toEqual([90052, 'older than 24 hours']);
});

it('sends 100 pushes to many a day of China', async () => {
  let now = Date.UTC(2026, 10, 20, 15, 59, 59);
  const pushes = new Pushes(() => now);
  const push = (MsgRandom: number, toMany = true) => pushes.begin({ MsgRandom, toMany });
  for (const n of range(100)) push(n);
  expect(await refusal(() => push(100))).toEqual([90047, 'at most 100 pushes a day']);
  push(100, false);
  push(99);
  now += 1000;
  for (const n of range(100)) push(n);
  expect((await refusal(() => push(100)))[0]).toBe(90047);
});

it('keeps attributes of 10,000 accounts, and of nobody who has none left', async () => {
  const values = new AttributeValues();
  for (const n of range(10_000)) values.set(`user${n}`, '1', 'x');
  const one = () => values.set('more', '1', 'x');
  expect(await refusal(one)).toEqual([90018, 'the emulator keeps attributes of 10000 accounts at most']);
  values.set('user7', '2', 'y');
  values.remove('user7', '1');
  values.remove('nobody', '1');
  expect((await refusal(one))[0]).toBe(90018);
  values.remove('user7', '2');
  one();
  expect(values.accounts()).toHaveLength(10_000);
  expect(values.accounts()).not.toContain('user7');
});

it('names attributes, and leaves their types as they are', async () => {
  const names = new AttributeNames();
  names.name({ 0: 'city', 1: 'model' }, { 1: 1 });
  names.name({ 1: 'device' });
  names.name({ 0: 'town' }, { 0: 0 });
  const list = [
    { number: '0', name: 'town', ofDevices: false },
    { number: '1', name: 'device', ofDevices: true },
  ];
  expect(names.list()).toEqual(list);
  const fixed = 'the type of attribute 0 cannot be changed';
  expect(await refusal(() => names.name({ 0: 'town' }, { 0: 1 }))).toEqual([90033, fixed]);
  const twice = 'two attributes have the same name';
  expect(await refusal(() => names.name({ 2: 'town' }))).toEqual([90033, twice]);
  expect(names.list()).toEqual(list);
});

it('has a tag for users until the last of them has lost it, however often it was given', async () => {
  const tags = new Tags();
  for (const _ of range(2)) tags.set('ann', new Set(['a', 'b']), false);
  tags.set('ben', new Set(['a']), false);
  tags.set('ann', new Set(['b']), false);
  const forDevices = () => tags.set('phone', new Set(['a']), true);
  expect((await refusal(forDevices))[0]).toBe(90035);
  tags.forget('nobody');
  tags.forget('ben');
  forDevices();
  expect([...tags.of('phone')]).toEqual(['a']);
});
