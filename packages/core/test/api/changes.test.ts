import { expect, it } from 'vitest';
import { changes } from './changes.ts';

const before = `
import { Old } from 'somewhere';

export { Again } from 'elsewhere';

export interface Options {
  readonly most?: number;
}

export class Client {
  readonly inner: Outer;
}

export function call(options: Options): void;

interface Inner {
  readonly id: string;
}

interface Outer {
  readonly inner: Inner;
}`.trim();

it.each([
  ['nothing, where nothing changed', '', '', []],
  ['nothing of an import', "'somewhere'", "'anywhere'", []],
  ['a type that changed', 'most?: number', 'most: number', ['Options']],
  ['a function that changed', '): void', '): number', ['call']],
  ['what is hidden, for what shows it', 'id: string', 'id: number', ['Client']],
  ['an export that is hidden now', 'export class Client', 'class Client', ['Client']],
  ['what comes from another place', "'elsewhere'", "'anywhere'", ['Again']],
  [
    'a new function',
    'export function call',
    'export function bind(): void;\n\nexport function call',
    ['bind'],
  ],
  ['no new type', 'export class', 'export type Id = string;\n\nexport class', []],
])('tells %s', (_, part, other, told) => {
  expect(changes(before, before.replace(part, other))).toEqual(told);
});

it('tells all of an entry that went, and all values of one that is new', () => {
  expect(changes(before, '')).toEqual(['Again', 'Options', 'Client', 'call']);
  expect(changes('', before)).toEqual(['Again', 'Client', 'call']);
});

it('does not go past what it cannot read', () => {
  expect(() => changes(before, 'export namespace Lists {}')).toThrow('this declares no name');
});
