import { items, type PagedEndpoint, pages } from '@tim-rest/core';
import { bannedMembers, getGroupBanMember } from '@tim-rest/core/group';
import { describe, expect, it } from 'vitest';
import fixture from '../../records/group/get-group-ban-member.json' with { type: 'json' };
import { Bodies } from '../records/law/bodies.ts';
import { recordOf } from '../records/law/departures.ts';
import { cursorsOf, other } from '../records/law/pages.ts';
import type { EndpointRecord, Fields, Page } from '../records/records.ts';
import { endpoints } from './families.ts';
import { type Arrival, collect, connect, mockService, transports } from './support.ts';

const service = mockService();
const operation = `${fixture.service}/${fixture.command}`;

/** Endpoints whose lists go on from a cursor. */
const paged = endpoints.flatMap(([name, endpoint, family]) => {
  const record = recordOf(endpoint, family);
  const { page } = record;
  return page?.kind === 'cursor' ? [{ name, endpoint: endpoint as Paged, record, page }] : [];
});
type Paged = PagedEndpoint<unknown, unknown, unknown>;

/** Three pages as the record has them; the last one ends the list. */
function threePages(record: EndpointRecord, page: Page): Fields[] {
  const { carry = {}, end } = page;
  const field = end?.field ?? '';
  const answer = new Bodies(record, 'response').with(page.items);
  const open = end && !Object.values(carry).includes(field) ? { [field]: other(end) } : {};
  const all = [1, 2, 3].map((round) => ({ ...answer, ...open, ...cursorsOf(record, page, round) }));
  const ended = [...all.slice(0, 2), { ...all[2], [field]: end?.values[0] }];
  return JSON.parse(JSON.stringify(ended, (_, value) => (typeof value === 'bigint' ? Number(value) : value)));
}

/** The documented sample: two rows although twenty were asked for, and more to come. Then a last page. */
const [sample, last] = fixture.examples as [Example, Example];
type Example = (typeof fixture.examples)[number];

const bodies = (arrivals: readonly Arrival[]) => arrivals.map(({ text }) => JSON.parse(text));

/** The service with a list of its own, which it hands out in the documented way. */
function answerWith(list: readonly unknown[]): readonly Arrival[] {
  return service.answer(operation, ({ Offset, Limit }: { Offset: number; Limit: number }) => {
    const next = Offset + Limit;
    return {
      ActionStatus: 'OK',
      ErrorCode: 0,
      ErrorInfo: '',
      BannedAccountList: list.slice(Offset, next),
      NextOffset: next < list.length ? next : 0,
    };
  });
}

describe.each(transports)('%s', (_, transport) => {
  it.each(paged)(
    'pages of $name asks for the documented pages, and no other',
    async ({ endpoint, record, page }) => {
      const answers = threePages(record, page);
      let asked = 0;
      const arrivals = service.answer(
        `${record.service}/${record.command}`,
        () => answers[asked++] as Fields,
      );
      const request = { ...record.examples[0]?.request, ...page.first };
      expect(await collect(pages(connect(transport()), endpoint, request))).toHaveLength(3);
      const carried = answers.slice(0, 2).map((answer) => {
        const to = Object.entries(page.carry ?? {}).map(([field, from]) => [field, answer[from]]);
        return { ...request, ...Object.fromEntries(to) };
      });
      expect(bodies(arrivals)).toEqual([request, ...carried]);
    },
  );

  it.each([
    ['pages', pages, [sample.response, last.response]],
    ['items', items, [...sample.response.BannedAccountList, ...last.response.BannedAccountList]],
  ] as const)('%s asks again from NextOffset after a short page', async (_, read, expected) => {
    const arrivals = service.answer(operation, ({ Offset }: { Offset: number }) =>
      Offset === 0 ? sample.response : last.response,
    );
    const got = await collect<unknown>(read(connect(transport()), getGroupBanMember, sample.request));
    expect(got).toEqual(expected);
    expect(bodies(arrivals)).toEqual([sample.request, { ...sample.request, Offset: 2 }]);
  });

  it.each([
    ['empty', 0, [0]],
    ['of one page', 100, [0]],
    ['of three pages', 250, [0, 100, 200]],
  ])('bannedMembers reads a list that is %s to its end', async (_, length, offsets) => {
    const list = Array.from({ length }, (_, i) => ({
      Member_Account: `user${i}`,
      BannedUntil: 1660875916 + i,
    }));
    const arrivals = answerWith(list);
    const got = await collect(bannedMembers(connect(transport()), { GroupId: '@TGS#aJRGC4MH6' }));
    expect(got).toEqual(list);
    expect(bodies(arrivals)).toEqual(
      offsets.map((Offset) => ({ GroupId: '@TGS#aJRGC4MH6', Limit: 100, Offset })),
    );
  });
});
