// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import * as v from 'valibot';
import * as z from 'zod';
import { holds, type Same } from '../../test/support/types.ts';
import {
  type BatchEndpoint,
  type Client,
  call,
  defineEndpoint,
  type Endpoint,
  type Envelope,
  items,
  type PagedEndpoint,
  requestObject,
  responseObject,
  type Schema,
} from '../index.ts';

declare const client: Client;

const facts = { name: 'listRows', service: 'test_svc', command: 'list_rows', idempotent: true } as const;
const input = requestObject({ From: v.optional(v.number()), Rows: v.array(v.string()) });
const output = responseObject({ Rows: v.optional(v.array(v.object({ Id: v.number() }))), To: v.number() });

type In = { From?: number | undefined; Rows: string[] };
type Out = Envelope & { Rows?: { Id: number }[] | undefined; To: number };

const plain = defineEndpoint({ ...facts, input, output });
const paged = defineEndpoint({
  ...facts,
  input,
  output,
  page: { items: 'Rows', next: ({ To }) => To !== 0 && { From: To } },
});
const split = defineEndpoint({ ...facts, input, output, batch: { list: 'Rows', max: 3 } });

holds<Same<typeof plain, Endpoint<In, Out>>>();
holds<Same<typeof paged, PagedEndpoint<In, Out, { Id: number }>>>();
holds<Same<typeof split, BatchEndpoint<In, Out>>>();

const list = { ...facts, input, output };
// @ts-expect-error: no such field of the answer
defineEndpoint({ ...list, page: { items: 'Row', next: ({ To }) => To !== 0 && { From: To } } });
// @ts-expect-error: no such field of the request
defineEndpoint({ ...list, page: { items: 'Rows', next: ({ To }) => To !== 0 && { Form: To } } });
// @ts-expect-error: no such field of the answer
defineEndpoint({ ...list, page: { items: 'Rows', next: ({ Too }) => Too !== 0 && { From: 1 } } });
// @ts-expect-error: a value that the field of the request does not take
defineEndpoint({ ...list, page: { items: 'Rows', next: ({ To }) => To !== 0 && { From: 'To' } } });
// @ts-expect-error: no rule for the next page
defineEndpoint({ ...list, page: { items: 'Rows' } });
// @ts-expect-error: no such field of the request
defineEndpoint({ ...list, batch: { list: 'Row', max: 3 } });
// @ts-expect-error: no word about idempotence
defineEndpoint({ name: 'a', service: 'b', command: 'c', input, output });
// @ts-expect-error: not a schema
defineEndpoint({ ...facts, input: {}, output });

/** Any vendor's schema will do, as far as it says what it takes. */
declare const theirs: Schema<{ Id: string }>;

export async function others() {
  const endpoint = defineEndpoint({ ...facts, input: theirs, output: theirs });
  const answer = await call(client, endpoint, { Id: 'a' });
  holds<Same<typeof answer, { Id: string }>>();
  // @ts-expect-error: a misspelt field
  await call(client, endpoint, { id: 'a' });
  for await (const row of items(client, paged, { Rows: [] })) holds<Same<typeof row, { Id: number }>>();
}

/** With a schema whose type has an index signature, a typing error is one all the same. */
const loose = {
  ...facts,
  input: z.looseObject({ From: z.number().optional(), Rows: z.array(z.string()) }),
  output: z.looseObject({
    ErrorCode: z.number(),
    Rows: z.array(z.object({ Id: z.number() })),
    To: z.number(),
  }),
};
const loosePaged = defineEndpoint({
  ...loose,
  page: { items: 'Rows', next: ({ To }, { From = 0 }) => To > From && { From: To } },
});
defineEndpoint({ ...loose, batch: { list: 'Rows', max: 3 } });
// @ts-expect-error: no such field of the answer
defineEndpoint({ ...loose, page: { items: 'Row', next: ({ To }) => To !== 0 && { From: To } } });
// @ts-expect-error: no such field of the request
defineEndpoint({ ...loose, page: { items: 'Rows', next: ({ To }) => To !== 0 && { Form: To } } });
// @ts-expect-error: no such field of the answer
defineEndpoint({ ...loose, page: { items: 'Rows', next: ({ Too }) => Too !== 0 && { From: 1 } } });
// @ts-expect-error: no such field of the request
defineEndpoint({ ...loose, batch: { list: 'Row', max: 3 } });

export async function looseRows() {
  for await (const row of items(client, loosePaged, { Rows: [] })) holds<Same<typeof row, { Id: number }>>();
}

/** Of a type that names no fields, any will do. */
declare const untyped: Schema<Record<string, unknown>>;
defineEndpoint({ ...facts, input: untyped, output: untyped, batch: { list: 'Rows', max: 3 } });
