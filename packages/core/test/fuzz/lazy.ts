import fc from 'fast-check';

/** A value that is made when a run asks for it: anew for each run, and out of reach of fast-check, which looks inside. */
export interface Lazy<T = unknown> {
  readonly make: () => T;
}

export function lazy<T>(note: string | (() => string), make: () => T): Lazy<T> {
  return { make, [fc.toStringMethod]: () => (typeof note === 'string' ? note : note()) } as Lazy<T>;
}

/** A value that is there already, and harmless. */
export const here = <T>(value: T): Lazy<T> =>
  lazy(
    () => fc.stringify(value),
    () => value,
  );

/** How a lazy value prints. */
export const shown = (value: Lazy): string => fc.stringify(value);

/** Throws whatever is touched: a documented error must not hold `secret`. */
export const hostile = (secret: string) => (): never => {
  throw new Error(`hostile ${secret}`);
};
