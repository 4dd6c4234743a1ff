import { getIpList, NetType } from '../../../endpoints/operations/index.ts';
import { route } from '../../route.ts';

/** Of networks that are for examples. */
const ADDRESSES: Readonly<Record<number, readonly string[]>> = {
  [NetType.NativeChina]: ['192.0.2.1', '192.0.2.64/26'],
  [NetType.NativeElsewhere]: ['192.0.2.2', '192.0.2.128/26'],
  [NetType.WebChina]: ['198.51.100.1', '198.51.100.64/26'],
  [NetType.WebElsewhere]: ['198.51.100.2', '198.51.100.128/26'],
  [NetType.WebhookChina]: ['203.0.113.1', '203.0.113.64/26'],
  [NetType.WebhookElsewhere]: ['203.0.113.2', '203.0.113.128/26'],
};

/** Addresses. Assumption: without `nettype`, all of them. */
export const getIpListRoute = route(getIpList, (_, { nettype = NetType.All }) => ({
  IPList: [...(ADDRESSES[nettype] ?? Object.values(ADDRESSES).flat())],
}));
