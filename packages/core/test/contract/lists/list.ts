/** What the emulator takes for now. */
export const NOW = 1_700_000_000_000;

export const SdkAppId = 88_888_888;

/** A list as the emulator is to have it. */
export interface List {
  readonly longestPage: number;
  /** What asks for it. */
  readonly input: object;
  readonly group?: object;
  /** Other options of the emulator. */
  readonly world?: object;
  /** What puts `items` there, by the name of the endpoint. */
  readonly calls?: readonly (readonly [name: string, input: object])[];
  readonly items: readonly object[];
}

/** By operation: the list with so many items. */
export type Lists = Readonly<Record<string, (length: number) => List>>;

export function numbered<T>(length: number, make: (i: number) => T): T[] {
  return Array.from({ length }, (_, i) => make(i));
}
