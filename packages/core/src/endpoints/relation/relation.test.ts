import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, ok } from '../../../test/support/fakes.ts';
import { batch, call } from '../../index.ts';
import { friendAdd, friendCheck, friendDelete, friendImport, friendUpdate } from './index.ts';

const AddSource = 'AddSource_Type_Web';
const result = (To_Account: string, ResultCode: number, ResultInfo = '') => ({
  To_Account,
  ResultCode,
  ResultInfo,
});
const issues = (error: { issues: { path: string }[] }) => error.issues.map(({ path }) => path);

describe('friendAdd', () => {
  it('tells those who are asked first from those who failed, by batch', async () => {
    const rows = [result('a', 0), result('b', 30539), result('c', 30516, 'no'), result('d', 30540)];
    const client = clientWith(answers(ok({ ResultItem: rows, Fail_Account: ['c', 'd'] })));
    const AddFriendItem = ['a', 'b', 'c', 'd', 'e'].map((To_Account) => ({ To_Account, AddSource }) as const);
    const added = await batch(client, friendAdd, { From_Account: 'anna', AddFriendItem });
    const names = ({ AddFriendItem }: { AddFriendItem: readonly { To_Account: string }[] }) =>
      AddFriendItem.map(({ To_Account }) => To_Account);
    expect(added.succeeded.flatMap(({ input }) => names(input))).toEqual(['a']);
    expect(added.pending?.flatMap(({ input }) => names(input))).toEqual(['b']);
    expect(added.failed.map(({ input, error }) => [names(input), (error as { code: string }).code])).toEqual([
      [['c'], 'api.30516'],
      [['d'], 'api.30540'],
      [['e'], 'response.entry-failed'],
    ]);
  });

  it.each(['Web', 'AddSource_Type_Telephone'])('refuses the source %s', async (AddSource) => {
    const AddFriendItem = [{ To_Account: 'ben', AddSource }] as never;
    const add = call(clientWith(answers()), friendAdd, { From_Account: 'anna', AddFriendItem });
    expect(issues(await caught(add))).toEqual(['AddFriendItem[0].AddSource']);
  });
});

describe('friendDelete', () => {
  it('counts one who was no friend as done', async () => {
    const client = clientWith(answers(ok({ ResultItem: [result('a', 0), result('b', 31704)] })));
    const input = { From_Account: 'anna', To_Account: ['a', 'b', 'c'] };
    const { succeeded, failed } = await batch(client, friendDelete, input);
    expect(succeeded[0]?.input.To_Account).toEqual(['a', 'b']);
    expect(failed[0]?.input.To_Account).toEqual(['c']);
  });
});

describe('friendCheck', () => {
  it('does not take one for a stranger who could not be checked', async () => {
    const Relation = 'CheckResult_Type_NoRelation';
    const InfoItem = [
      { ...result('a', 0), Relation },
      { ...result('b', 30006), Relation },
    ];
    const { succeeded, failed } = await batch(clientWith(answers(ok({ InfoItem }))), friendCheck, {
      From_Account: 'anna',
      To_Account: ['a', 'b'],
      CheckType: 'CheckResult_Type_Both',
    });
    expect(succeeded[0]?.input.To_Account).toEqual(['a']);
    expect(failed).toMatchObject([{ input: { To_Account: ['b'] }, error: { code: 'api.30006' } }]);
  });
});

describe('friendUpdate', () => {
  const update = (Tag: string, Value: unknown) =>
    call(clientWith(answers(ok({ ResultItem: [] }))), friendUpdate, {
      From_Account: 'anna',
      UpdateItem: [{ To_Account: 'ben', SnsItem: [{ Tag, Value } as never] }],
    });

  it.each([
    ['Tag_SNS_IM_Remark', '直'.repeat(32)],
    ['Tag_SNS_IM_Remark', ''],
    ['Tag_SNS_IM_Group', ['Class', 'Chess']],
    ['Tag_SNS_IM_Group', []],
    ['Tag_SNS_Custom_Level', 'x'.repeat(500)],
    ['Tag_SNS_Custom_Level', 0],
  ])('takes for %s a value that fits it: %o', async (Tag, Value) => {
    await expect(update(Tag, Value)).resolves.toBeDefined();
  });

  it.each([
    ['Tag_SNS_IM_Remark', '直'.repeat(33), ''],
    ['Tag_SNS_IM_Remark', 5, ''],
    ['Tag_SNS_IM_Remark', ['x'], ''],
    ['Tag_SNS_IM_Group', 'Class', ''],
    ['Tag_SNS_IM_Group', ['a', ''], '.Value[1]'],
    ['Tag_SNS_IM_Group', ['x'.repeat(31)], '.Value[0]'],
    ['Tag_SNS_Custom_Level', ['x'], ''],
    ['Tag_SNS_Custom_Level', 'x'.repeat(501), '.Value'],
    ['Tag_SNS_IM_AddSource', 'AddSource_Type_Web', '.Tag'],
    ['Tag_SNS_IM_Remarks', 'x', '.Tag'],
  ])('refuses for %s a value that does not: %o', async (Tag, Value, at) => {
    const error = await caught(update(Tag, Value));
    expect(issues(error)).toEqual([`UpdateItem[0].SnsItem[0]${at}`]);
    expect(error.issues[0].expected).not.toBe('');
  });
});

describe('friendImport', () => {
  it.each([
    [{ Tag: 'Tag_SNS_IM_Remark', Value: 'x' }, 'Tag'],
    [{ Tag: 'Tag_SNS_Custom_Level' }, 'Value'],
    [{ Tag: 'Tag_SNS_Custom_Level', Value: '直'.repeat(167) }, 'Value'],
  ])('refuses the field %o', async (field, at) => {
    const friend = { To_Account: 'ben', AddSource, CustomItem: [field] } as never;
    const input = { From_Account: 'anna', AddFriendItem: [friend] };
    const error = await caught(call(clientWith(answers()), friendImport, input));
    expect(issues(error)[0]).toMatch(`AddFriendItem[0].CustomItem[0].${at}`);
  });
});
