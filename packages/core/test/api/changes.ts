/**
 * What users of a module have to be told: the names whose declaration changed or went, and the functions, classes and
 * constants that are new. A change of what is not exported counts for every export in whose signature it stands.
 */
export function changes(before: string, now: string): string[] {
  const [old, current] = [promises(before), promises(now)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(current)])];
  return names.filter((name) => {
    const [was, is] = [old[name], current[name]];
    return was !== is && (was !== undefined || /^export (?!type|interface)/m.test(is ?? ''));
  });
}

/** Each export of a report, with all that it shows of what is not exported. */
function promises(report: string): Record<string, string> {
  const blocks = report.split('\n\n').filter((block) => block && !block.startsWith('import'));
  const hidden = blocks.filter((block) => !block.startsWith('export'));
  const exported = blocks.filter((block) => block.startsWith('export'));
  return Object.fromEntries(exported.map((block) => [nameOf(block), withHidden(block, hidden)]));
}

function withHidden(block: string, hidden: readonly string[]): string {
  const seen = new Set([block]);
  // It grows while it is gone through.
  for (const text of seen)
    for (const other of hidden) if (new RegExp(`\\b${nameOf(other)}\\b`).test(text)) seen.add(other);
  return [...seen].join('\n\n');
}

const DECLARED =
  /^(?:export )?(?:abstract )?(?:class|const|function|interface|type) (\w+)|^export \{ (\w+) \} from/;

function nameOf(block: string): string {
  const [, declared, again] = DECLARED.exec(block) ?? [];
  const name = declared ?? again;
  if (name === undefined) throw new Error(`this declares no name: ${block}`);
  return name;
}
