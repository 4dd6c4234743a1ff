import * as v from 'valibot';
import { defineEndpoint, requestObject, responseObject } from '../../src/index.ts';

/** Reads: may be sent again. */
export const readThing = defineEndpoint({
  name: 'readThing',
  service: 'test_svc',
  command: 'read_thing',
  idempotent: true,
  input: requestObject({ Id: v.string(), Depth: v.optional(v.number()) }),
  output: responseObject({ Thing: v.optional(v.string()) }),
});

/** Changes something: must not be sent again when nobody knows whether it ran. */
export const makeThing = defineEndpoint({
  name: 'makeThing',
  service: 'test_svc',
  command: 'make_thing',
  idempotent: false,
  quota: 5,
  input: requestObject({ Id: v.string() }),
  output: responseObject({}),
});

/** A list whose cursor is text. */
export const listThings = defineEndpoint({
  name: 'listThings',
  service: 'test_svc',
  command: 'list_things',
  idempotent: true,
  input: requestObject({ Cursor: v.optional(v.string()) }),
  output: responseObject({ Things: v.optional(v.array(v.string())), Next: v.string() }),
  page: { items: 'Things', next: ({ Next }) => Next !== '' && { Cursor: Next } },
});

/** A list that may be split, three a call. */
export const sendThings = defineEndpoint({
  name: 'sendThings',
  service: 'test_svc',
  command: 'send_things',
  idempotent: true,
  input: requestObject({
    Room: v.string(),
    Things: v.pipe(
      v.array(v.strictObject({ Name: v.pipe(v.string(), v.minLength(1)) })),
      v.minLength(1),
      v.maxLength(3),
    ),
  }),
  output: responseObject({ Count: v.optional(v.number()) }),
  batch: { list: 'Things', max: 3 },
});
