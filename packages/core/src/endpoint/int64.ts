import type { Codec } from './codec.ts';

type Fields = Record<string, unknown>;

/**
 * Bodies whose integers of 64 bits are exact: in what is read, the fields at these paths are of type `bigint`, whatever their
 * size; in what is written, a `bigint` is a number. `A.B` is a field inside, through lists too.
 *
 * `JSON.stringify` throws on an answer that holds a `bigint`: give it a replacer that makes text of it.
 *
 * @example
 * ```ts
 * import { defineEndpoint, int64Fields, requestObject, responseObject } from '@tim-rest/core';
 * import * as v from 'valibot';
 *
 * export const getGroupCounter = defineEndpoint({
 *   name: 'getGroupCounter',
 *   service: 'group_open_http_svc',
 *   command: 'get_group_counter',
 *   idempotent: true,
 *   input: requestObject({ GroupId: v.string() }),
 *   output: responseObject({ GroupCounter: v.array(v.object({ Key: v.string(), Value: v.bigint() })) }),
 *   codec: int64Fields('GroupCounter.Value'),
 * });
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function int64Fields(...paths: readonly string[]): Codec {
  return {
    read(text) {
      const mark = unique();
      const names = paths.map((path) => path.slice(path.lastIndexOf('.') + 1)).join('|');
      // Longer than a double holds. Behind `{` or `,` no text can go on, so that this is a field and nothing else.
      const long = new RegExp(`([{,]\\s*"(?:${names})"\\s*:\\s*)(-?\\d{16,20})(?=\\s*[,}])`, 'g');
      const body: unknown = JSON.parse(text.replace(long, `$1"${mark}$2"`));
      for (const path of paths) makeExact(body, path.split('.'), mark);
      return body;
    },
    write(fields) {
      const mark = unique();
      const text = JSON.stringify(fields, function (this: Fields, name, field) {
        // Not `field`: somebody may have given bigints a `toJSON`.
        const own = this[name];
        return typeof own === 'bigint' ? mark + own : field;
      });
      return { body: text.replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1') };
    },
  };
}

/** What no text that anybody sends begins with. */
function unique(): string {
  return `int64-${Math.random().toString(36).slice(2)}:`;
}

function makeExact(at: unknown, [name = '', ...rest]: readonly string[], mark: string): void {
  for (const holder of [at].flat() as (Fields | null | undefined)[]) {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) continue;
    const value = holder[name];
    if (rest.length) makeExact(value, rest, mark);
    else if (Number.isSafeInteger(value)) holder[name] = BigInt(value as number);
    else if (typeof value === 'string' && value.startsWith(mark))
      holder[name] = BigInt(value.slice(mark.length));
  }
}
