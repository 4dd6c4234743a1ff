/** Counts, by chapter and line. */
export class Tally {
  readonly #chapters = new Map<string, Map<string, number>>();

  count(chapter: string, line: string, times = 1): void {
    const lines = this.#chapters.get(chapter) ?? new Map<string, number>();
    this.#chapters.set(chapter, lines);
    lines.set(line, (lines.get(line) ?? 0) + times);
  }

  of(chapter: string, line: string): number {
    return this.#chapters.get(chapter)?.get(line) ?? 0;
  }

  sum(chapter: string): number {
    return this.lines(chapter).reduce((sum, [, times]) => sum + times, 0);
  }

  /** The most frequent first. */
  lines(chapter: string): [line: string, times: number][] {
    return [...(this.#chapters.get(chapter) ?? [])].sort((a, b) => b[1] - a[1]);
  }
}
