/** One line of what a benchmark found. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** To what it is compared with, in the same run. */
  readonly ratio?: number;
  /** The goal: the ratio is this or more. */
  readonly floor?: number;
  /** The goal: the ratio is this or less. */
  readonly ceiling?: number;
  readonly note?: string;
}

/** Whether a row has its goal; `undefined` where it has none. */
export function isMet({ ratio, floor, ceiling }: Row): boolean | undefined {
  if (floor === undefined && ceiling === undefined) return undefined;
  return ratio !== undefined && ratio >= (floor ?? ratio) && ratio <= (ceiling ?? ratio);
}
