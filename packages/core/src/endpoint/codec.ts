/** What a call sends: the same on every attempt. */
export interface Content {
  readonly body: string;
  /** What stands in the URL beside what stands in that of every call, `&name=value`, encoded. */
  readonly query?: string | undefined;
}

/** How the fields of requests become a body, and the bodies of requests and answers become fields. */
export interface Codec {
  write(fields: Readonly<Record<string, unknown>>): Content;
  read(body: string): unknown;
  /** The fields of a request that stand in the URL, where there are any. */
  readonly query?: readonly string[] | undefined;
}

export const JSON_CODEC: Codec = {
  write: (fields) => ({ body: JSON.stringify(fields) }),
  read: JSON.parse,
};

/**
 * The codec of an endpoint whose command takes some of its fields in the URL, and the others as JSON.
 *
 * @param names - The fields that stand in the URL.
 *
 * @example
 * ```ts
 * import { defineEndpoint, queryFields, requestObject, responseObject } from '@tim-rest/core';
 * import * as v from 'valibot';
 *
 * export const getIpList = defineEndpoint({
 *   name: 'getIpList',
 *   service: 'ConfigSvc',
 *   command: 'GetIPList',
 *   idempotent: true,
 *   input: requestObject({ nettype: v.optional(v.number()) }),
 *   output: responseObject({ IPList: v.array(v.string()) }),
 *   codec: queryFields('nettype'),
 * });
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function queryFields(...names: readonly string[]): Codec {
  return {
    ...JSON_CODEC,
    query: names,
    write(fields) {
      const given = names.filter((name) => fields[name] !== undefined);
      const rest = Object.entries(fields).filter(([name]) => !names.includes(name));
      return {
        body: JSON.stringify(Object.fromEntries(rest)),
        query: given.map((name) => `&${name}=${encodeURIComponent(String(fields[name]))}`).join(''),
      };
    },
  };
}
