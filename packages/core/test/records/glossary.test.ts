import { expect, it } from 'vitest';
import { eventRecords } from './events.ts';
import { glossary, textsOf, textsOfEvent } from './glossary.ts';
import { records } from './records.ts';

const entries = Object.entries(glossary);
const texts: readonly (readonly [path: string, texts: readonly string[]])[] = [
  ...records.map(([path, record]) => [path, [...textsOf(record)]] as const),
  ...eventRecords.map(([path, record]) => [path, [...textsOfEvent(record)]] as const),
];
const numbersOf = (text: string) => text.replaceAll(/(?<=\d),(?=\d{3})/g, '').match(/\d+/g) ?? [];

it.each(texts)('has Chinese for each text of %s', (_, texts) => {
  expect(texts.filter((text) => !Object.hasOwn(glossary, text))).toEqual([]);
});

it('has no text that no record has, and all of them by name', () => {
  const known = new Set(texts.flatMap(([, texts]) => texts));
  const keys = Object.keys(glossary);
  expect(keys.filter((text) => !known.has(text))).toEqual([]);
  expect(keys).toEqual([...keys].sort());
});

it('says in Chinese what is more than names, values and numbers', () => {
  const words = (text: string) =>
    text.replaceAll(/`[^`]*`|[^\s|;,]*[A-Z_*\d][^\s|;,]*/g, '').match(/[a-z]{3,}/g);
  const english = entries.filter(([en, zh]) => !/\p{Script=Han}/u.test(zh) && words(en));
  expect(english.map(([en]) => en).sort()).toEqual([
    'active | critical | passive | time-sensitive; iOS 15',
    'yyyymmddhh',
  ]);
});

it('keeps each number, and each name that stands as code', () => {
  const lost = entries.filter(([en, zh]) => {
    const numbers: readonly string[] = numbersOf(zh);
    const codes: readonly string[] = en.match(/`[^`]*`/g) ?? [];
    return (
      !numbersOf(en).every((each) => numbers.includes(each)) || !codes.every((each) => zh.includes(each))
    );
  });
  expect(lost).toEqual([]);
});
