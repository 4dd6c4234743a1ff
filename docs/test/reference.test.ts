import { beforeAll, describe, expect, it } from 'vitest';
import { records } from '../../packages/core/test/records/records.ts';
import { documented } from '../generate/endpoints/endpoints.ts';
import { factTable } from '../generate/endpoints/facts.ts';
import { recordTable } from '../generate/endpoints/record-fields.ts';
import { sampleSection } from '../generate/endpoints/samples.ts';
import { confidenceNote } from '../generate/endpoints/sources.ts';
import { documentedEvents } from '../generate/events/events.ts';
import { generate } from '../generate/generate.ts';
import { conventions } from '../generate/language/conventions.ts';
import { familyTitles } from '../generate/language/families.ts';
import { chinese, english } from '../generate/language/language.ts';
import { webhooks } from '../generate/language/webhooks.ts';
import { words } from '../generate/language/words.ts';

const all = records.map(([, record]) => record);
const [plainRecord] = all.filter(({ scenes }) => !scenes);
let pages: Map<string, string>;

beforeAll(async () => {
  pages = await generate();
});

const codeOf = (page = '') => page.match(/^```[\s\S]*?^```/gm);
const headingsOf = (page = '') => page.match(/^## .*/gm) ?? [];

describe.each(documented)('the pages of $endpoint.name', ({ slug, record }) => {
  const path = `reference/endpoints/${slug}.md`;

  it('have the same code in English and in Chinese', () => {
    expect(codeOf(pages.get(path))?.length).toBeGreaterThan(2);
    expect(codeOf(pages.get(`zh/${path}`))).toEqual(codeOf(pages.get(path)));
  });

  it('have the same sections, under the same anchors', () => {
    const english = headingsOf(pages.get(path)).map((line) =>
      line.slice(3).toLowerCase().replaceAll(' ', '-'),
    );
    const chinese = headingsOf(pages.get(`zh/${path}`));
    expect(chinese.map((line) => /\{#(.*)\}/.exec(line)?.[1])).toEqual(english);
    expect(chinese.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
  });

  it('name each field and each code of the record', () => {
    for (const page of [pages.get(path), pages.get(`zh/${path}`)]) {
      // What is in a message body stands with its type.
      const rows = [...record.request, ...record.response].filter(
        ({ field }) => !/(^|\.)MsgBody\[/.test(field),
      );
      for (const { field } of rows) expect(page).toContain(`\`${field}\``);
      for (const { code } of record.errors) expect(page).toContain(`errors/${code}.md)`);
    }
  });
});

describe.each(documentedEvents)('the pages of $record.name', ({ slug, record }) => {
  const path = `reference/webhooks/${slug}.md`;

  it('have the same code and the same sections in English and in Chinese', () => {
    const [en = '', zh = ''] = [pages.get(path), pages.get(`zh/${path}`)];
    expect(codeOf(en)?.length).toBe(2 * record.examples.length);
    expect(codeOf(zh)).toEqual(codeOf(en));
    const anchors = headingsOf(en).map((line) => line.slice(3).toLowerCase().replaceAll(' ', '-'));
    expect(headingsOf(zh).map((line) => /\{#(.*)\}/.exec(line)?.[1])).toEqual(anchors);
  });

  it('name each field of the record, and stand in the index', () => {
    for (const folder of ['', 'zh/']) {
      for (const { field } of [...record.body, ...record.answer])
        expect(pages.get(folder + path)).toContain(`\`${field}\``);
      expect(pages.get(`${folder}reference/webhooks/index.md`)).toContain(
        `[\`${record.name}\`](./${slug}.md)`,
      );
    }
    expect(pages.get('public/llms.txt')).toContain(`reference/webhooks/${slug}.html`);
    expect(pages.get('public/llms-full.txt')).toContain(`# ${record.name}\n`);
  });
});

it('tells on the first page how many calls there are, in all and by family', () => {
  for (const path of ['reference/index.md', 'zh/reference/index.md']) {
    const index = pages.get(path) ?? '';
    expect(index).toContain(`${documented.length} / ${all.length}`);
    for (const { endpoint, slug } of documented)
      expect(index).toContain(`[\`${endpoint.name}\`](./endpoints/${slug}.md)`);
    for (const { name, confidence } of all) if (confidence !== 'high') expect(index).toContain(`\`${name}\``);
  }
});

it('has a title in both languages for each family of the records', () => {
  expect(Object.keys(familyTitles).sort()).toEqual([...new Set(all.map(({ family }) => family))].sort());
});

it('puts the same things into the words of both languages, which Chinese says in Chinese', () => {
  const put = (said: string) => (said.match(/\{\d\}/g) ?? []).sort();
  for (const { en, zh } of Object.values({ ...words, ...conventions, ...webhooks })) {
    if (en) expect(put(zh), zh).toEqual(put(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
  }
});

it('says where not all is sure, and why', () => {
  const doubtful = all.filter(({ confidence }) => confidence !== 'high');
  expect(doubtful.length).toBeGreaterThan(0);
  for (const record of doubtful) {
    expect(confidenceNote(record, english)).toMatch(
      /Confidence: (low|medium)[\s\S]*\(#(notes|traps)\)[\s\S]*\(#sources\)/,
    );
    expect(confidenceNote(record, chinese)).toMatch(/可信度：(低|中)/);
    expect(record.notes && record.sources.length, record.name).toBeTruthy();
  }
});

it('says of a call whose idempotence depends on the request that it does', () => {
  const [known] = documented;
  if (!known) throw new Error('no endpoint');
  const endpoint = { ...known.endpoint, idempotent: () => true };
  expect(factTable({ ...known, endpoint }, english)).toMatch(
    /Idempotent \| Sometimes\.[\s\S]*where the request/,
  );
  expect(factTable({ ...known, endpoint }, chinese)).toContain('视情况');
});

it('shows the bodies of the record where it has no scenes, and says what they are', () => {
  const { examples } = plainRecord as (typeof all)[number];
  const shown = sampleSection(plainRecord as (typeof all)[number], [], english).join('\n\n');
  expect(codeOf(shown)?.length).toBe(examples.flatMap(({ response }) => (response ? [1, 1] : [1])).length);
  expect(shown).toContain('Made up from the tables');
});

it('can write the fields of every record in Chinese', () => {
  for (const { request, response } of all)
    for (const rows of [request, response])
      expect(recordTable(rows, chinese)).not.toMatch(/undefined|\| {2}\|/);
});
