const MASK = '[redacted]';

/** Anything shorter is no UserSig, and masking it would garble the text. */
const SHORTEST = 6;

/** The text without the UserSig: raw, percent-encoded in either way, or as the value of a `usersig` parameter. */
export function redact(text: string, userSig = ''): string {
  let clean = text.replace(/(usersig["']?\s*(?:=|%3d|:)\s*["']?)[^\s&"'<>,;}]+/gi, `$1${MASK}`);
  if (userSig.length >= SHORTEST) {
    const encoded = /^[\x20-\x7e]+$/.test(userSig) ? encodeURIComponent(userSig) : userSig;
    const forms = ['*', '%2A', '%2a'].map((star) => encoded.replaceAll('*', star));
    for (const form of [userSig, ...forms]) clean = clean.replaceAll(form, MASK);
  }
  return clean;
}

/** What could break a line, hide or turn around what stands beside it, or is no text at all. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Text from outside, fit for one line of a log: without the UserSig, without controls, and not without end. */
export function clean(text: string, userSig?: string, most = 1000): string {
  return redact(text, userSig).slice(0, most).replace(UNPRINTABLE, ' ').trim();
}
