import * as v from 'valibot';
import { queryFields } from '../../endpoint/codec.ts';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, rows } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';

/** Which addresses {@link getIpList} lists: those that apps reach, or those from which webhooks come. */
export const NetType = {
  All: 0,
  NativeChina: 1,
  NativeElsewhere: 2,
  WebChina: 3,
  WebElsewhere: 4,
  WebhookChina: 5,
  WebhookElsewhere: 6,
} as const;
export type NetType = (typeof NetType)[keyof typeof NetType];

/** Input of {@link getIpList}. */
export interface GetIpListRequest {
  /**
   * 0: all; 1 and 2: what native SDKs reach, in China and elsewhere; 3 and 4: what web SDKs reach; 5 and 6: where
   * webhooks come from. It stands in the URL, where no other call has a field.
   */
  nettype?: NetType | undefined;
}

/** Answer of {@link getIpList}. */
export interface GetIpListResponse extends Envelope {
  /** Addresses, and networks such as `183.192.202.0/25`. */
  IPList: string[];
}

/**
 * Addresses of the service, for firewalls: those that apps reach, or those from which webhooks come.
 *
 * They change: ask again from time to time. What is listed is for China unless you ask for another list; the page sends
 * who uses other data centres to the support. Without `nettype` it is not documented which list comes.
 *
 * @see https://www.tencentcloud.com/document/product/1047/36742
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getIpList, NetType } from '@tim-rest/core/operations';
 * import { client } from './client.ts';
 *
 * const { IPList } = await call(client, getIpList, { nettype: NetType.WebhookElsewhere });
 * console.log('let in', IPList);
 * ```
 */
export const getIpList: Endpoint<GetIpListRequest, GetIpListResponse> = uncheckedEndpoint({
  name: 'getIpList',
  service: 'ConfigSvc',
  command: 'GetIPList',
  idempotent: true,
  quota: 200,
  codec: queryFields('nettype'),
  input: request({ nettype: optional(oneOf(0, 1, 2, 3, 4, 5, 6)) }),
  output: response({ IPList: rows(v.string()) }),
});
