import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../test/support/fakes.ts';
import { redact } from './redact.ts';

describe('redact', () => {
  it('leaves other text alone', () => {
    for (const text of [
      '',
      'no such group',
      'the UserSig has expired',
      'usersig',
      'usersig is empty, sdkappid=7',
    ])
      expect(redact(text, CANARY)).toBe(text);
  });

  it('masks the UserSig wherever it stands', () => {
    expect(redact(`${CANARY}a${CANARY}`, CANARY)).toBe('[redacted]a[redacted]');
    expect(redact(`x=${encodeURIComponent(CANARY)}`, CANARY)).toBe('x=[redacted]');
  });

  it('masks it however a layer below spells it', () => {
    const sig = 'eJw+/=*-_~end';
    for (const text of [
      encodeURIComponent(sig),
      'eJw%2b%2f%3d%2a-_~end',
      'eJw%2B/=%2a%2d%5f~end'.replace('%5f', '_'),
    ])
      expect(redact(`no route to ${text}.`, sig)).toBe('no route to [redacted].');
  });

  it('masks each of several', () => {
    expect(redact('not eJwFirst*, not eJwSecond*', ['eJwFirst*', 'eJwSecond*'])).toBe(
      'not [redacted], not [redacted]',
    );
  });

  it('masks the usersig parameter of any URL, known or not, and nothing beside it', () => {
    expect(redact('https://h/v4/a/b?sdkappid=1&usersig=eJw*&random=7')).toBe(
      'https://h/v4/a/b?sdkappid=1&usersig=[redacted]&random=7',
    );
    expect(redact('{"UserSig": "eJw*", "x": 1}')).toBe('{"UserSig": "[redacted]", "x": 1}');
    expect(redact('usersig%3DeJw*')).toBe('usersig%3D[redacted]');
  });

  it('does not garble a text because the UserSig is hardly one', () => {
    expect(redact('a banana', 'a')).toBe('a banana');
    expect(redact('a banana', '')).toBe('a banana');
  });

  it('takes a UserSig for what it is, not for a pattern', () => {
    expect(redact('aXXXXXb', 'a.....b')).toBe('aXXXXXb');
    expect(redact('$& a*(b[c $&', 'a*(b[c')).toBe('$& [redacted] $&');
    expect(redact('\ud800 no-url \ud800', '\ud800 no-url')).toBe('[redacted] \ud800');
  });

  it('masks any UserSig in any text, raw or encoded', () => {
    const alphabet = [...'ABCXYZabcxyz0189*-_'];
    const sig = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 6, maxLength: 300 });
    fc.assert(
      fc.property(fc.string(), sig, fc.string(), (before, userSig, after) => {
        for (const form of [userSig, encodeURIComponent(userSig), userSig.replaceAll('*', '%2A')])
          if (!before.includes(form) && !after.includes(form))
            expect(redact(`${before} ${form} ${after}`, userSig)).not.toContain(form);
      }),
    );
  });
});
