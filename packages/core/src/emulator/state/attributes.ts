import type { GroupAttribute } from '../../endpoints/group-attribute/index.ts';
import { Refusal } from '../refusal.ts';

const MOST_ATTRIBUTES = 16;
const MOST_BYTES = 16_000;

/** The attributes of a group. A call that would break a limit changes nothing. */
export class Attributes {
  #values: ReadonlyMap<string, string> = new Map();

  list(): GroupAttribute[] {
    return [...this.#values].map(([key, value]) => ({ key, value }));
  }

  /** Assumption: of two with one key, the last counts. */
  set(attributes: readonly GroupAttribute[]): void {
    this.#keep(new Map(attributes.map(({ key, value }) => [key, value])));
  }

  modify(attributes: readonly GroupAttribute[]): void {
    this.#keep(new Map([...this.#values, ...attributes.map(({ key, value }) => [key, value] as const)]));
  }

  /** Assumption: where one of them is not there, none is deleted. */
  delete(keys: readonly string[]): void {
    if (!keys.every((key) => this.#values.has(key)))
      throw new Refusal(10050, 'an attribute to delete does not exist');
    this.#values = new Map([...this.#values].filter(([key]) => !keys.includes(key)));
  }

  clear(): void {
    this.#values = new Map();
  }

  #keep(values: ReadonlyMap<string, string>): void {
    if (values.size > MOST_ATTRIBUTES)
      throw new Refusal(10047, `at most ${MOST_ATTRIBUTES} attributes in a group`);
    if (new TextEncoder().encode([...values.values()].join('')).length > MOST_BYTES)
      throw new Refusal(10048, `at most ${MOST_BYTES} bytes in all values of a group`);
    this.#values = values;
  }
}
