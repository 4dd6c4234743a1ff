declare module 'jsdom' {
  /** As much of it as the tests use. */
  export class JSDOM {
    constructor(html?: string, options?: { readonly url?: string; readonly runScripts?: 'outside-only' });
    readonly window: typeof globalThis;
  }
}
