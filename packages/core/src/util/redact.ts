const MASK = '[redacted]';

/** Anything shorter is no UserSig, and masking it would garble the text. */
const SHORTEST = 6;

/** The UserSigs of a call: one, or with those that were refused before it. */
export type Secret = string | readonly string[];

/** The text without the UserSigs: raw, percent-encoded in whatever way, or as the value of a `usersig` parameter. */
export function redact(text: string, secret: Secret = []): string {
  let clean = text.replace(/(usersig["']?\s*(?:=|%3d|:)\s*["']?)[^\s&"'<>,;}]+/gi, `$1${MASK}`);
  for (const userSig of [secret].flat())
    if (userSig.length >= SHORTEST) clean = clean.replace(spellings(userSig), MASK);
  return clean;
}

/** Whether a UserSig stands in the text as it is. */
export function quotes(text: string, secret: readonly string[]): boolean {
  return secret.some((userSig) => userSig.length >= SHORTEST && text.includes(userSig));
}

/** The text as it is, and with any of its signs percent-encoded. */
function spellings(text: string): RegExp {
  const signs = (sign: string) => {
    const hex = sign.codePointAt(0)?.toString(16);
    return `(\\u{${hex}}|%${hex})`;
  };
  return new RegExp(text.replace(/\W/gu, signs), 'giu');
}

/** What could break a line, hide or turn around what stands beside it, or is no text at all. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Text from outside, fit for one line of a log: without the UserSig, without controls, and not without end. */
export function clean(text: string, secret?: Secret, most = 1000): string {
  return redact(text, secret).slice(0, most).replace(UNPRINTABLE, ' ').trim();
}
