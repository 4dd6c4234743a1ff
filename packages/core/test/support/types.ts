/** `true` where two types are the same, readonly and optional included. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles for `true` only: `holds<Same<A, B>>()`. */
export function holds<_Claim extends true>(): void {}
