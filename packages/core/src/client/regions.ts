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
  china: hosts('', 'console.tim.qq.com'),
  singapore: hosts('sgp'),
  seoul: hosts('kr'),
  tokyo: hosts('jpn'),
  frankfurt: hosts('ger'),
  'silicon-valley': hosts('usa'),
  jakarta: hosts('idn'),
  riyadh: hosts('ksa'),
});

interface Hosts {
  readonly host: string;
  readonly backupHost: string;
}

/* @__NO_SIDE_EFFECTS__ */
function hosts(suffix: string, host = `adminapi${suffix}.im.qcloud.com`): Hosts {
  return Object.freeze({ host, backupHost: `adminapi${suffix}.my-imcloud.com` });
}
