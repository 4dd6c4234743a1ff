import type { AttributeTypes, AttributeNames as Names } from '../../endpoints/push/index.ts';
import { Refusal } from '../refusal.ts';

interface Attribute {
  readonly name: string;
  /** Whether it is one of devices. */
  readonly ofDevices: boolean;
}

/** The attributes that the app has named, by number. */
export class AttributeNames {
  #attributes: ReadonlyMap<string, Attribute> = new Map();

  /**
   * Names those that are given, and leaves the others.
   *
   * @throws {@link Refusal} 90033 for a name that another number has, and for another type than before.
   */
  name(names: Names, types: AttributeTypes = {}): void {
    const named = new Map(this.#attributes);
    for (const [number, name] of Object.entries(names)) {
      const known = this.#attributes.get(number);
      const type = types[number as keyof Names];
      const ofDevices = type === undefined ? (known?.ofDevices ?? false) : type === 1;
      if (known && known.ofDevices !== ofDevices)
        throw new Refusal(90033, `the type of attribute ${number} cannot be changed`);
      named.set(number, { name, ofDevices });
    }
    const all = [...named.values()].map(({ name }) => name);
    if (new Set(all).size < all.length) throw new Refusal(90033, 'two attributes have the same name');
    this.#attributes = named;
  }

  list(): { number: string; name: string; ofDevices: boolean }[] {
    return [...this.#attributes].map(([number, attribute]) => ({ number, ...attribute }));
  }

  /** @throws {@link Refusal} 90033 when the app has named none so. */
  require(name: string): { number: string; ofDevices: boolean } {
    const found = this.list().find((attribute) => attribute.name === name);
    if (found) return found;
    throw new Refusal(90033, 'the app has no attribute of that name');
  }
}
