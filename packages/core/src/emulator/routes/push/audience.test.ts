import { expect, it } from 'vitest';
import { readOptions } from '../../options.ts';
import { openWorld } from '../../world.ts';
import { audienceOf } from './audience.ts';

const PHONE = '379C2F0D-290D-47AE-94D1-919058C39C77';

function open() {
  const world = openWorld(readOptions({ sdkAppId: 1 }));
  const tags: [string, string[]][] = [
    ['ada', ['gold', 'music', 'chess']],
    ['bob', ['gold', 'music']],
    ['cleo', ['silver']],
  ];
  for (const [account, own] of tags) world.tags.set(account, new Set(own), false);
  world.attributeNames.name({ 0: 'city', 1: 'level', 2: 'model' }, { 2: 1 });
  world.attributeValues.set('ada', '0', 'Oslo');
  world.attributeValues.set('ada', '1', 'high');
  world.attributeValues.set('bob', '0', 'Oslo');
  world.attributeValues.set('cleo', '1', 'high');
  world.attributeValues.set(PHONE, '2', 'X');
  return world;
}

it.each([
  [{ TagsOr: ['chess', 'silver'] }, ['ada', 'cleo']],
  [{ TagsAnd: ['gold', 'music'] }, ['ada', 'bob']],
  [{ TagsOr: ['chess', 'silver'], TagsAnd: ['gold'] }, ['ada']],
  [{ TagsAnd: ['gold'], TagsNot: ['music', 'chess'] }, ['bob']],
  [{ TagsNot: ['gold'] }, ['cleo']],
  [{ TagsOr: ['no such'] }, []],
  [{ AttrsOr: { city: 'Oslo', level: 'high' } }, ['ada', 'bob', 'cleo']],
  [{ AttrsAnd: { city: 'Oslo', level: 'high' } }, ['ada']],
  [{ AttrsOr: { city: 'Oslo' }, AttrsAnd: { level: 'high' } }, ['ada']],
  [{ AttrsAnd: { city: 'Rome' } }, []],
  [{ AttrsAnd: { model: 'X' } }, [PHONE]],
])('%j: %j', (condition, accounts) => {
  expect(audienceOf(open(), condition)).toEqual(accounts);
});

it('is everybody without a condition', () => {
  expect(audienceOf(open())).toBeUndefined();
});

it('has none in it who was deleted', () => {
  const world = open();
  world.accounts.delete('ada');
  expect(audienceOf(world, { TagsAnd: ['gold'] })).toEqual(['bob']);
});

it('follows an attribute whose name changes', () => {
  const world = open();
  world.attributeNames.name({ 0: 'town' });
  expect(audienceOf(world, { AttrsAnd: { town: 'Oslo' } })).toEqual(['ada', 'bob']);
  expect(() => audienceOf(world, { AttrsAnd: { city: 'Oslo' } })).toThrow('no attribute of that name');
});
