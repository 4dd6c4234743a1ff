/** What code of the site imports beside packages: the file that stands collapsed on the same page. */
export const SET_UP = './client.ts';

const imports = /^import (type )?\{([^}]*)\} from '([^']+)';\n/gm;

/** Code and the file that it imports, as one program. */
export function wholeProgram(code: string, setUp: string): string {
  const names = new Map<string, Set<string>>();
  const wanted = new Set<string>();
  const without = (text: string) =>
    text.replaceAll(imports, (_, type = '', list: string, from: string) => {
      const held = from === SET_UP ? wanted : (names.get(from) ?? new Set());
      if (from !== SET_UP) names.set(from, held);
      for (const name of list.split(',').map((each) => each.trim())) if (name) held.add(type + name);
      return '';
    });
  const body = without(code);
  const before = without(setUp);
  // A program may make its client itself, of the same options.
  const needed = wanted.has('client') ? before : before.replace(/^export const client = .*\n/m, '');
  const lines = [...names].sort().map(([from, held]) => {
    const values = [...held].filter((name) => !name.startsWith('type ') || !held.has(name.slice(5)));
    return `import { ${values.join(', ')} } from '${from}';\n`;
  });
  return `${lines.join('')}\n${needed.replaceAll(/^export /gm, '').trim()}\n\n${body.trim()}\n`;
}
