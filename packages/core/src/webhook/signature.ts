/** `Sign` of a call: the SHA-256 of the token and the time, in hexadecimal digits. */
export async function signatureOf(token: string, requestTime: string): Promise<string> {
  return sha256(new TextEncoder().encode(token + requestTime));
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
