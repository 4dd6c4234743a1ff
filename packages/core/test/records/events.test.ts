import { describe, expect, it } from 'vitest';
import { fileOf } from '../contract/families.ts';
import { eventRecords } from './events.ts';
import type { Fields, Row } from './records.ts';
import { faultsOf } from './rows.ts';
import { disagreements } from './values.ts';

const KEYS =
  'name family command phase title summary groupTypes urlParameters body answer answerUsed answerCodes examples docs sources confidence notes traps';
const ENVELOPE = ['ActionStatus', 'ErrorCode', 'ErrorInfo'];
const faultsBetween = (body: Fields, rows: readonly Row[]) =>
  [...disagreements(body, rows)].map(({ kind, path }) => `${kind} ${path}`);

it('has each of the 57 events once', () => {
  const records = eventRecords.map(([, record]) => record);
  for (const key of ['name', 'command'] as const)
    expect(new Set(records.map((record) => record[key])).size).toBe(57);
  expect(records.length).toBe(57);
});

/** `Group.CallbackBeforeSendMsg` as `groupBeforeSendMsg`. */
function nameOf(command: string): string {
  const [product = '', event = ''] = command.replaceAll('C2C', 'C2c').split('.');
  const rest = event.replace(/^Callback/, '');
  const start = product === 'C2c' ? 'c2c' : lower(product);
  return rest.startsWith(product) ? lower(rest) : start + rest;
}
const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

describe.each(eventRecords)('%s', (path, record) => {
  const { name, family, command, phase, body, answer, answerUsed, answerCodes, examples } = record;

  it('is complete, and lies where its name and its family say', () => {
    expect(Object.keys(record)).toEqual(KEYS.split(' '));
    expect(path).toBe(`webhook/${family}/${fileOf(name)}.json`);
    expect(name).toBe(nameOf(command));
    expect(['before', 'after']).toContain(phase);
    for (const text of [record.title, record.summary, ...record.sources]) expect(text).toMatch(/\w{3}/);
    expect(examples.length).toBeGreaterThan(0);
  });

  it('has rows that are whole', () => {
    expect([...faultsOf(body), ...faultsOf(answer)]).toEqual([]);
    expect(answer.map(({ field }) => field)).toEqual(expect.arrayContaining(ENVELOPE));
  });

  it('has examples that agree with the rows', () => {
    for (const example of examples) {
      expect(faultsBetween(example.body, body)).toEqual([]);
      expect(faultsBetween(example.answer, answer)).toEqual([]);
    }
  });

  it('says which codes may be answered, where the answer counts', () => {
    expect(answerCodes !== null).toBe(answerUsed);
    if (phase === 'before') expect(answerUsed).toBe(true);
    const words = answer.find(({ field }) => field === 'ErrorCode')?.meaning ?? '';
    const { values = [0], from, to } = answerCodes ?? {};
    for (const code of values) expect(words).toMatch(new RegExp(`(^|\\| )${code}\\b`));
    if (from !== undefined) expect(words).toContain(`${from}..${to}`);
  });
});
