/** What became of an account in a request. */
export const Result = { Failed: 0, Done: 1, SoBefore: 2 } as const;
