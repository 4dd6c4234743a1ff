/** What was called before an example, by the name of its endpoint. */
export const BEFORE: Readonly<Record<string, readonly (readonly [name: string, request: object])[]>> = {};
