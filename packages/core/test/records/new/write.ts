import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Documented } from './documented.ts';
import { endpointFile } from './endpoint-file.ts';
import { eventFile } from './event-file.ts';
import { withFamily, withLine } from './index-files.ts';
import { refusalOf } from './refusals.ts';

/** What was written, by path below the package, and what is left to do. */
export interface Written {
  readonly files: readonly string[];
  readonly byHand: readonly string[];
}

/**
 * Writes the endpoint of `<family>/<file>` from its record, and what makes it found.
 *
 * @throws Error where there is no such record, the endpoint is there, or it cannot be written yet.
 */
export function writeEndpoint(core: URL, path: string): Written {
  const [family = '', file = '', ...rest] = path.split('/');
  const at = (relative: string) => new URL(relative, core);
  const record = `records/${family}/${file}.json`;
  if (rest.length || !/^[\w-]+$/.test(family) || !/^[\w-]+$/.test(file) || !existsSync(at(record)))
    throw new Error(`${path}: there is no ${record}; say <family>/<name>, such as group/get-group-info`);
  const endpoint = `src/endpoints/${family}/${file}.ts`;
  if (existsSync(at(endpoint))) throw new Error(`${endpoint} is there: take it away first to have it anew`);

  const documented: Documented = JSON.parse(readFileSync(at(record), 'utf8'));
  const refusal = refusalOf(documented, at('src/'));
  if (refusal) throw new Error(`${path} cannot be written: ${refusal}`);
  const { text, exports, byHand } = endpointFile(documented);

  const index = `src/endpoints/${family}/index.ts`;
  const isNew = !existsSync(at(index));
  mkdirSync(at(`src/endpoints/${family}/`), { recursive: true });
  writeFileSync(at(endpoint), text);
  writeFileSync(at(index), withLine(isNew ? '' : readFileSync(at(index), 'utf8'), file, exports));
  if (isNew) writeFileSync(at('package.json'), withFamily(readFileSync(at('package.json'), 'utf8'), family));
  return { files: [endpoint, index, ...(isNew ? ['package.json'] : [])], byHand };
}

/**
 * Writes the event of `webhook/<family>/<file>` from its record, and what makes it found.
 *
 * @throws Error where there is no such record, or the event is there.
 */
export function writeEvent(core: URL, path: string): Written {
  const [webhook, family = '', file = '', ...rest] = path.split('/');
  const at = (relative: string) => new URL(relative, core);
  const record = `records/${webhook}/${family}/${file}.json`;
  if (rest.length || !/^[\w-]+$/.test(family) || !/^[\w-]+$/.test(file) || !existsSync(at(record)))
    throw new Error(`${path}: there is no ${record}; say webhook/<family>/<name>`);
  const event = `src/webhook/events/${family}/${file}.ts`;
  if (existsSync(at(event))) throw new Error(`${event} is there: take it away first to have it anew`);
  const { text, exports, byHand } = eventFile(JSON.parse(readFileSync(at(record), 'utf8')));
  const index = 'src/webhook/events/index.ts';
  const lines = existsSync(at(index)) ? readFileSync(at(index), 'utf8') : '';
  mkdirSync(at(`src/webhook/events/${family}/`), { recursive: true });
  writeFileSync(at(event), text);
  writeFileSync(at(index), withLine(lines, `${family}/${file}`, exports));
  return { files: [event, index], byHand };
}
