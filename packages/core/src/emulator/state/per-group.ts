/** A part of the state that each group has for itself, for as long as there is the group. */
export class PerGroup<Part> {
  readonly #make: () => Part;
  // A group that is made anew under an old id is another one.
  readonly #parts = new WeakMap<object, Part>();

  constructor(make: () => Part) {
    this.#make = make;
  }

  of(group: object): Part {
    const part = this.#parts.get(group) ?? this.#make();
    this.#parts.set(group, part);
    return part;
  }
}
