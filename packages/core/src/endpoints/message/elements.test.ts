import { expect, expectTypeOf, it } from 'vitest';
import type { MsgElement, ReceivedMsgElement } from '../../index.ts';
import { customElem, isElem, textElem } from './index.ts';

it('makes elements as they are sent', () => {
  const elements: MsgElement[] = [textElem('hello'), customElem({ Data: '{}', Desc: 'a gift' })];
  expect(elements).toEqual([
    { MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } },
    { MsgType: 'TIMCustomElem', MsgContent: { Data: '{}', Desc: 'a gift' } },
  ]);
});

it('tells elements apart by their kind, and takes nothing that they hold for granted', () => {
  const read = (element: ReceivedMsgElement) => {
    if (!isElem(element, 'TIMTextElem')) return 'another';
    expectTypeOf(element.MsgContent.Text).toEqualTypeOf<string | undefined>();
    return element.MsgContent.Text;
  };
  expect(read({ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } })).toBe('hello');
  expect(read({ MsgType: 'TIMTextElem', MsgContent: {} })).toBeUndefined();
  expect(read({ MsgType: 'TIMNewElem', MsgContent: { Text: 'hello' } })).toBe('another');
});
