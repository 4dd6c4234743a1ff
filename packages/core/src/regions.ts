/** Where an SDKAppID lives. A region is part of the app: no other region can answer for it. */
export type Region =
  | 'china'
  | 'singapore'
  | 'seoul'
  | 'tokyo'
  | 'frankfurt'
  | 'silicon-valley'
  | 'jakarta'
  | 'riyadh';

/**
 * The hosts of each region. The backup host answers for the same region when the first one cannot be reached,
 * for example because a carrier tampers with DNS.
 *
 * The backup hosts of Tokyo and Riyadh are not in the official list; they follow its pattern and are used by
 * others.
 *
 * @see https://trtc.io/document/34620
 */
export const regions: Readonly<Record<Region, { readonly host: string; readonly backupHost: string }>> = {
  china: { host: 'console.tim.qq.com', backupHost: 'adminapi.my-imcloud.com' },
  singapore: { host: 'adminapisgp.im.qcloud.com', backupHost: 'adminapisgp.my-imcloud.com' },
  seoul: { host: 'adminapikr.im.qcloud.com', backupHost: 'adminapikr.my-imcloud.com' },
  tokyo: { host: 'adminapijpn.im.qcloud.com', backupHost: 'adminapijpn.my-imcloud.com' },
  frankfurt: { host: 'adminapiger.im.qcloud.com', backupHost: 'adminapiger.my-imcloud.com' },
  'silicon-valley': { host: 'adminapiusa.im.qcloud.com', backupHost: 'adminapiusa.my-imcloud.com' },
  jakarta: { host: 'adminapiidn.im.qcloud.com', backupHost: 'adminapiidn.my-imcloud.com' },
  riyadh: { host: 'adminapiksa.im.qcloud.com', backupHost: 'adminapiksa.my-imcloud.com' },
};
