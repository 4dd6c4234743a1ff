import { expect, it } from 'vitest';
import { validate } from '../../endpoint/validate.ts';
import { receivedMsgBody } from './received-msg-body.ts';

const issues = (body: unknown) => validate(receivedMsgBody(), body).issues?.map(({ path }) => path);

it.each([
  ['none', []],
  ['of a kind that nobody knows', [{ MsgType: 'TIMNewElem', MsgContent: { Any: { thing: [1] } } }]],
  ['with other content than is documented', [{ MsgType: 'TIMTextElem', MsgContent: {} }]],
  ['with a field more', [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'a' }, Other: 1 }]],
])('takes elements as they came: %s', (_, body) => {
  expect(validate(receivedMsgBody(), body)).toEqual({ value: body });
});

it('refuses what is no list of elements', () => {
  expect(issues({})).toEqual(['']);
  expect(issues([{ MsgType: 1, MsgContent: {} }])).toEqual(['[0].MsgType']);
  expect(issues([{ MsgType: 'TIMTextElem' }])).toEqual(['[0].MsgContent']);
});
