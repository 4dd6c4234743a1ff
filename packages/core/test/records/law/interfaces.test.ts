import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AnyEndpoint, endpoints, type Family, fileOf } from '../../contract/families.ts';
import { Compiled } from '../new/compile.ts';
import { departuresOf, recordOf } from './departures.ts';
import { interfaceDifferences } from './interfaces.ts';

const paths = new Map(
  endpoints.map(([name, endpoint, family]) => [name, `${family.name}/${fileOf(endpoint.name)}.ts`]),
);
const WIDE = 'group/create-group.wide.ts';
const wide = readFileSync(new URL('../../../src/endpoints/group/create-group.ts', import.meta.url), 'utf8')
  .replace("'FreeAccess' | 'NeedPermission' | 'DisableInvite'", 'string')
  .replace('Member_Account: string', 'Member_Account: string | number')
  .replace('GroupId: string;', 'GroupId: string | boolean;');
const compiled = new Compiled(
  new Map<string, string | undefined>([
    ...[...paths.values()].map((path) => [path, undefined] as const),
    [WIDE, wide],
  ]),
);

function differencesIn(path: string, [name, endpoint, family]: readonly [string, AnyEndpoint, Family]) {
  const declared = compiled.constantOf(path, name);
  return declared && [...interfaceDifferences(declared, recordOf(endpoint, family), compiled.checker)];
}

describe.each(endpoints)('%s', (...each) => {
  it('has types that say what its record says, but for the departures that are listed', () => {
    const [name] = each;
    expect(differencesIn(paths.get(name) ?? '', each)).toEqual(departuresOf(name, 'interface'));
  });
});

it('finds out types that let more through, which compile', () => {
  expect(compiled.diagnosticsOf(WIDE)).toEqual([]);
  const each = endpoints.find(([name]) => name === 'createGroup');
  expect(each && differencesIn(WIDE, each)).toEqual([
    'interface request InviteJoinOption: any string',
    'interface request MemberList[].Member_Account: number',
    'interface response GroupId: boolean',
  ]);
});
