/**
 * Tells whether a request repeats one that was made before. It keeps one of them, moved on at each power of two (Brent): a
 * circle of any length is noticed, and a list of any length costs no memory.
 */
export function watchRepeats(first: string): (body: string) => boolean {
  let last = first;
  let remembered = first;
  let steps = 0;
  let power = 1;
  return (body) => {
    if (body === last || body === remembered) return true;
    last = body;
    if (++steps === power) {
      remembered = body;
      power *= 2;
      steps = 0;
    }
    return false;
  };
}
