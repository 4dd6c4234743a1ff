import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { eventRecords } from '../events.ts';
import { complaintsAbout } from './compile.ts';
import { eventFile } from './event-file.ts';
import { writeEvent } from './write.ts';

const core = new URL('../../../', import.meta.url);
const written = eventRecords.map(([path, record]) => ({ path, record, file: eventFile(record) }));

it('writes files that compile among the sources', { timeout: 120_000 }, () => {
  const texts = written.map(
    ({ path, file }) =>
      [`../webhook/events/${path.replace(/^webhook\//, '').replace('.json', '.ts')}`, file.text] as const,
  );
  expect(complaintsAbout(new Map(texts))).toEqual([]);
});

it('says what is left to be looked at by hand', () => {
  const left = written.filter(({ file }) => file.byHand.length).map(({ record }) => record.name);
  expect(left).toEqual(
    eventRecords
      .map(([, record]) => record)
      .filter(({ docs, confidence }) => !docs || confidence !== 'high')
      .map(({ name }) => name),
  );
});

it('writes what somebody might have written by hand', () => {
  const { file } = written.find(({ record }) => record.name === 'groupAfterGroupFull') ?? {};
  expect(file?.exports).toEqual(['type GroupAfterGroupFullBody', 'groupAfterGroupFull']);
  expect(file?.text).toBe(`import * as v from 'valibot';
import { type WebhookBody, type WebhookEvent, defineWebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link groupAfterGroupFull} tells. */
export interface GroupAfterGroupFullBody extends WebhookBody {
  GroupId: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * A group is full. The last free place in a group was taken, or somebody could not join because there is none.
 *
 * It comes again for whoever is turned away while the group is full.
 *
 * @see https://trtc.io/document/34376
 */
export const groupAfterGroupFull: WebhookEvent<GroupAfterGroupFullBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterGroupFull',
  phase: 'after',
  body: body({ GroupId: v.string(), EventTime: integer() }),
});
`);
});

describe('the writer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'new-event-'));
  const copy = pathToFileURL(join(folder, 'core/'));
  cpSync(new URL('records', core), new URL('records', copy), { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes the file, and a line for it among the others', () => {
    writeEvent(copy, 'webhook/topic/group-after-create-topic');
    const { files } = writeEvent(copy, 'webhook/group/group-after-group-full');
    const index = 'src/webhook/events/index.ts';
    expect(files).toEqual(['src/webhook/events/group/group-after-group-full.ts', index]);
    expect(readFileSync(new URL(index, copy), 'utf8').match(/from '.*'/g)).toEqual([
      "from './group/group-after-group-full.ts'",
      "from './topic/group-after-create-topic.ts'",
    ]);
  });

  it.each([
    ['webhook', 'say webhook/<family>/<name>'],
    ['webhook/group', 'say webhook/<family>/<name>'],
    ['webhook/group/no-such-thing', 'there is no records/webhook/group/no-such-thing.json'],
    ['webhook/../group/get-group-info', 'say webhook/<family>/<name>'],
    ['webhook/group/group-after-group-full', 'src/webhook/events/group/group-after-group-full.ts is there'],
  ])('refuses %s', (path, words) => {
    expect(() => writeEvent(copy, path)).toThrow(words);
  });
});
