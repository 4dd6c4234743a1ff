/** Vite's, as far as the playground uses it. */
interface ImportMeta {
  glob<Module>(
    pattern: string,
    options: { readonly eager: true; readonly import?: string },
  ): Readonly<Record<string, Module>>;
}
