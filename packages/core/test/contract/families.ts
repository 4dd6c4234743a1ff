import type { Endpoint, Envelope } from '@tim-rest/core';
import manifest from '../../package.json' with { type: 'json' };

/** Any endpoint, as tests and pages need it: they look at the types of none. */
export type AnyEndpoint = Endpoint<unknown, Envelope & Record<string, unknown>, unknown>;

/** A folder of endpoints that is an entry. */
export interface Family {
  /** `group`. */
  readonly name: string;
  /** `@tim-rest/core/group`. */
  readonly entry: string;
  readonly exports: Readonly<Record<string, object>>;
}

/** Those that `package.json` names: it is the one list of families. */
export const families: readonly Family[] = await Promise.all(
  Object.entries(manifest.exports).flatMap(([path, entry]) => {
    const source = typeof entry === 'string' ? '' : entry['@tim-rest/source'];
    const [, name] = /^\.\/src\/endpoints\/([\w-]+)\/index\.ts$/.exec(source) ?? [];
    return name === undefined ? [] : load(name, `${manifest.name}${path.slice(1)}`, source);
  }),
);

async function load(name: string, entry: string, source: string): Promise<Family> {
  return { name, entry, exports: await import(new URL(`../../${source}`, import.meta.url).href) };
}

export function isEndpoint(value: object): value is AnyEndpoint {
  return 'service' in value && 'command' in value;
}

/** Each endpoint that a family exports, under the name of the export. */
export const endpoints: readonly (readonly [exportName: string, endpoint: AnyEndpoint, family: Family])[] =
  families.flatMap((family) =>
    Object.entries(family.exports).flatMap(([name, value]) =>
      isEndpoint(value) ? [[name, value, family] as const] : [],
    ),
  );

export function endpointNamed(name: string): AnyEndpoint {
  const [, endpoint] = endpoints.find(([exported]) => exported === name) ?? [];
  if (!endpoint) throw new Error(`no endpoint ${name}`);
  return endpoint;
}

/** `banGroupMember` as `ban-group-member`, which is what its files are called. */
export function fileOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
