import { items, pages } from '@tim-rest/core';
import { bannedMembers, getGroupBanMember } from '@tim-rest/core/group';
import { describe, expect, it } from 'vitest';
import fixture from '../../records/group/get-group-ban-member.json' with { type: 'json' };
import { type Arrival, collect, connect, mockService, transports } from './support.ts';

const service = mockService();
const operation = `${fixture.service}/${fixture.command}`;

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
