/** A family of calls: what its entry exports. */
export interface Family {
  /** `@tim-rest/core/group`. */
  readonly entry: string;
  readonly exports: Readonly<Record<string, object>>;
}

const modules = import.meta.glob<Family['exports']>('../../../../packages/core/src/endpoints/*/index.ts', {
  eager: true,
});

/** All of them: a new one appears by itself. */
export const families: readonly Family[] = Object.entries(modules).map(([path, exports]) => {
  const [folder] = path.split('/').slice(-2);
  return { entry: `@tim-rest/core/${folder}`, exports };
});
