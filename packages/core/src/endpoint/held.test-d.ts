// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from './endpoint.ts';
import { oneOf, optional, part, request, response, row, rows, uint32 } from './held.ts';
import type { Envelope } from './schema.ts';
import type { Schema } from './validate.ts';

interface Part {
  Name: string;
  Size?: number | undefined;
}
interface Request {
  Id: string;
  Depth?: number | undefined;
  Kind?: 'a' | 'b' | undefined;
  Parts?: readonly Part[] | undefined;
}
interface Answer extends Envelope {
  Count: number;
  Parts?: Part[] | undefined;
}

const Id = v.string();
const Depth = optional(uint32());
const Kind = optional(oneOf('a', 'b'));
const Size = optional(v.number());
const Parts = optional(rows(part<Part>({ Name: v.string(), Size })));

export const right: Schema<Request> = request({ Id, Depth, Kind, Parts });
// @ts-expect-error: an optional field is missing
export const missing: Schema<Request> = request({ Id, Kind, Parts });
// @ts-expect-error: an optional field is misspelt
export const misspelt: Schema<Request> = request({ Id, Dept: Depth, Kind, Parts });
// @ts-expect-error: a required field is missing
export const needed: Schema<Request> = request({ Depth, Kind, Parts });
// @ts-expect-error: a field that the interface lacks
export const more: Schema<Request> = request({ Id, Depth, Kind, Parts, More: v.string() });
// @ts-expect-error: an optional field that the interface lacks
export const moreOptional: Schema<Request> = request({ Id, Depth, Kind, Parts, More: optional(v.string()) });
// @ts-expect-error: optional, where the interface wants it
export const looser: Schema<Request> = request({ Id: optional(Id), Depth, Kind, Parts });
// @ts-expect-error: wanted, where the interface has it optional
export const stricter: Schema<Request> = request({ Id, Depth: uint32(), Kind, Parts });
// @ts-expect-error: another type
export const other: Schema<Request> = request({ Id: v.number(), Depth, Kind, Parts });
// @ts-expect-error: another type of an optional field
export const otherOptional: Schema<Request> = request({ Id, Depth: optional(v.string()), Kind, Parts });
// @ts-expect-error: a value that the interface lacks
export const value: Schema<Request> = request({ Id, Depth, Kind: optional(oneOf('a', 'c')), Parts });
// @ts-expect-error: of a nested object, an optional field is missing
export const nested = part<Part>({ Name: v.string() });
// @ts-expect-error: of a nested object, a field that the interface lacks
export const nestedMore = row<Part>({ Name: v.string(), Size, Colour: optional(v.string()) });
// What types cannot tell: a schema that takes less than the interface says.
export const narrower: Schema<Request> = request({ Id, Depth, Kind: optional(oneOf('a')), Parts });

export const answer: Schema<Answer> = response({
  Count: v.number(),
  Parts: optional(rows(row({ Name: v.string(), Size }))),
});
// @ts-expect-error: an optional field of the answer is missing
export const short: Schema<Answer> = response({ Count: v.number() });
export const none: Schema<Envelope> = response({});
// @ts-expect-error: a field that the envelope lacks
export const some: Schema<Envelope> = response({ Count: v.number() });

const facts = { name: 'a', service: 'b', command: 'c', idempotent: true };
export const held: Endpoint<Request, Answer> = uncheckedEndpoint({
  ...facts,
  input: request({ Id, Depth, Kind, Parts }),
  output: response({ Count: v.number(), Parts }),
});
export const drifted: Endpoint<Request, Answer> = uncheckedEndpoint({
  ...facts,
  // @ts-expect-error: in the place in which endpoints have it
  input: request({ Id, Kind, Parts }),
  output: response({ Count: v.number(), Parts }),
});
