/**
 * Tells whether each next cursor is a new one. Numbers have to grow. Texts must not stand still or come back; the
 * latter is found with one remembered cursor, moved on at each power of two (Brent): a circle of any length is
 * noticed, and a list of any length costs no memory. What is not of the `type` that ends the list is no cursor.
 */
export function watchCursor(start: unknown, type: string): (next: unknown) => boolean {
  let last = start;
  let remembered = start;
  let steps = 0;
  let power = 1;
  return (next) => {
    const before = last;
    last = next;
    if (typeof next !== type || next === before) return false;
    if (typeof next === 'number') return Number.isSafeInteger(next) && next > Number(before ?? 0);
    if (next === remembered) return false;
    if (++steps === power) {
      remembered = next;
      power *= 2;
      steps = 0;
    }
    return true;
  };
}
