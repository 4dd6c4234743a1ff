declare module 'virtual:sidebars' {
  const sidebars: readonly {
    readonly locale: string;
    readonly path: string;
    load(): Promise<{ default: unknown[] }>;
  }[];
  export default sidebars;
}
