import { expectTypeOf, test } from 'vitest';
import type { MsgElement, TextContent } from '../../index.ts';

test('the kind of an element tells what it holds', () => {
  const read = (element: MsgElement) => {
    if (element.MsgType === 'TIMTextElem') expectTypeOf(element.MsgContent).toEqualTypeOf<TextContent>();
  };
  expectTypeOf(read).parameter(0).toEqualTypeOf<MsgElement>();
});

test('the content of another kind does not compile', () => {
  // @ts-expect-error: a text has no Index.
  const text: MsgElement = { MsgType: 'TIMTextElem', MsgContent: { Index: 1 } };
  // @ts-expect-error: nobody knows such an element.
  const other: MsgElement = { MsgType: 'TIMOtherElem', MsgContent: { Text: 'a' } };
  // @ts-expect-error: a stream has commands of its own.
  const stream: MsgElement = { MsgType: 'TIMStreamElem', MsgContent: { Chunks: [] } };
  // @ts-expect-error: one of those that are asked for, and no other.
  const some: MsgElement<'TIMTextElem'> = { MsgType: 'TIMFaceElem', MsgContent: { Index: 1 } };
  expectTypeOf([text, other, stream, some]).toEqualTypeOf<MsgElement[]>();
});
