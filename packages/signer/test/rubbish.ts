const end = Number.POSITIVE_INFINITY;
const trap = () => {
  throw new Error('a trap');
};

/** What is no UserSig, and no text of one: made anew each time. */
export const rubbish: readonly [string, () => unknown][] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['an empty text', () => ''],
  ['a number', () => 7],
  ['a list', () => ['sig']],
  ['a function', () => trap],
  ['a text with a line break', () => 'sig\n'],
  ['a text with spaces', () => 'a sig'],
  ['a page', () => '<!doctype html><title>Bad gateway</title>'],
  ['a text that is no ASCII', () => '签名'],
  ['an object without fields', () => ({})],
  ['an empty value', () => ({ value: '', expiresAt: end })],
  ['a value with a line break', () => ({ value: 'sig\n', expiresAt: end })],
  ['a value that is no text', () => ({ value: { toString: () => 'sig' }, expiresAt: end })],
  [
    'a value that comes later, and fails',
    () => ({ value: Promise.reject(new Error('late')), expiresAt: end }),
  ],
  [
    'an end that comes later, and fails',
    () => ({ value: 'sig', expiresAt: Promise.reject(new Error('late')) }),
  ],
  ['a value without an end', () => ({ value: 'sig' })],
  ['an end in text', () => ({ value: 'sig', expiresAt: '9999999999999' })],
  ['an end of null', () => ({ value: 'sig', expiresAt: null })],
  ['an end that is no number', () => ({ value: 'sig', expiresAt: Number.NaN })],
  ['a date', () => ({ value: 'sig', expiresAt: new Date(9e12) })],
  [
    'a value that throws',
    () => ({
      get value() {
        return trap();
      },
      expiresAt: end,
    }),
  ],
  ['a proxy that throws', () => new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : trap()) })],
];
