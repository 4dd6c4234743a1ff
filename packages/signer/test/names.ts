import fc from 'fast-check';

const isSignable = (character: string) => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(character);

/** One character that may stand in an identifier, up to this code point. */
const character = (max: number) =>
  fc
    .integer({ min: 0x20, max })
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter(isSignable);

/** Identifiers of every script, and some that nobody would choose. */
export const identifiers = fc.string({ unit: character(0x10ffff), minLength: 1, maxLength: 60 });

/** Of what the service's own library packs into a byte each. */
export const bytewise = (minLength: number) => fc.string({ unit: character(0xff), minLength, maxLength: 60 });
