import { flag, type OptionRule } from './options.ts';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The id of a user, who may be an app admin. */
export const USER_ID = /^[\x20-\x7e]{1,32}$/;
export const USER_ID_WORDS = '1 to 32 bytes of printable ASCII';

/** Who calls, and where: what a client and the credentials of a single request have in common. */
export interface Identity {
  readonly sdkAppId: number;
  readonly identifier: string;
  readonly origin: string;
}

export const IDENTITY: Readonly<Record<keyof Identity | 'insecureOrigin', OptionRule>> = {
  sdkAppId: [(id: number) => id && id >>> 0 === id, 'a positive uint32'],
  identifier: [(id: unknown) => typeof id === 'string' && USER_ID.test(id), USER_ID_WORDS],
  origin: [
    (origin: string, { insecureOrigin }: { insecureOrigin?: boolean }) => originOf(origin, insecureOrigin),
    'https, or http on loopback or with insecureOrigin, with a host and nothing after it',
  ],
  insecureOrigin: flag,
};

/** `scheme://host:port` of an address that is nothing more than that, and safe to sign for; else `undefined`. */
export function originOf(address: string | URL, insecure?: boolean): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const safe =
    url.protocol === 'https:' || (url.protocol === 'http:' && (insecure || LOOPBACK.test(url.hostname)));
  return safe && url.href === `${url.origin}/` ? url.origin : undefined;
}
