import { fileOf } from '../../../packages/core/test/contract/families.ts';
import { firing } from '../../../packages/core/test/records/fired.ts';
import type { Language } from '../language/language.ts';
import { code } from '../markdown.ts';

/** What fires an event in the emulator: calls, what a user does, what a test does or chooses; else nothing but `raise`. */
export function firedBy(name: string, { signs }: Language): string {
  const { calls = [], user = [], emulator = [] } = firing[name] ?? {};
  const all = [
    ...calls.map((call) => `[${code(call)}](../endpoints/${fileOf(call)}.md)`),
    ...user.map((act) => code(`as().${act}`)),
    ...emulator.map((act) => code(act)),
  ];
  return all.length ? all.join(signs.comma) : code('raise');
}
