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
export const regions: Readonly<Record<Region, Hosts>> = /* @__PURE__ */ Object.freeze({
  china: hosts('adminapi', 'console.tim.qq.com'),
  singapore: hosts('adminapisgp'),
  seoul: hosts('adminapikr'),
  tokyo: hosts('adminapijpn'),
  frankfurt: hosts('adminapiger'),
  'silicon-valley': hosts('adminapiusa'),
  jakarta: hosts('adminapiidn'),
  riyadh: hosts('adminapiksa'),
});

interface Hosts {
  readonly host: string;
  readonly backupHost: string;
}

/* @__NO_SIDE_EFFECTS__ */
function hosts(name: string, host = `${name}.im.qcloud.com`): Hosts {
  return Object.freeze({ host, backupHost: `${name}.my-imcloud.com` });
}
