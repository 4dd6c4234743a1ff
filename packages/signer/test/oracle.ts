import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

interface OfficialSigner {
  genUserSig(identifier: string, expireSeconds: number): string;
  genPrivateMapKey(identifier: string, expireSeconds: number, roomId: number, privilege: number): string;
  genPrivateMapKeyWithStringRoomID(
    identifier: string,
    expireSeconds: number,
    room: string,
    privilege: number,
  ): string;
}

/** The service's own signer, from npm; it dates its tickets by `Date.now`. */
export const { Api: OfficialApi } = createRequire(import.meta.url)('tls-sig-api-v2') as {
  Api: new (sdkAppId: number, secretKey: string) => OfficialSigner;
};

/** The JSON inside a UserSig, by Node's zlib. */
export function readJson(userSig: string): Record<string, unknown> {
  const base64 = userSig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
  return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString('utf8'));
}

export function wrap(deflated: Uint8Array): string {
  const base64 = Buffer.from(deflated).toString('base64');
  return base64.replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_');
}

/** The `TLS.sig` of some fields, by Node's HMAC. */
export function officialSignature(fields: Record<string, unknown>, secretKey: string): string {
  const names = ['TLS.identifier', 'TLS.sdkappid', 'TLS.time', 'TLS.expire', 'TLS.userbuf'];
  const lines = names.filter((name) => name in fields).map((name) => `${name}:${fields[name]}\n`);
  return createHmac('sha256', secretKey).update(lines.join('')).digest('base64');
}
