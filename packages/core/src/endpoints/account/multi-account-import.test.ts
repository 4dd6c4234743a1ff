import { expect, it } from 'vitest';
import { answers, caught, clientWith, ok, range } from '../../../test/support/fakes.ts';
import { batch, call } from '../../index.ts';
import { multiAccountImport } from './index.ts';

const AccountList = [{ UserID: 'anna' }];

it.each([
  ['neither list', {}],
  ['both lists', { AccountList, Accounts: ['ben'] }],
])('is refused with %s', async (_, input) => {
  expect(await caught(call(clientWith(answers()), multiAccountImport, input))).toMatchObject({
    code: 'input.invalid',
    issues: [{ expected: 'either AccountList or Accounts' }],
  });
});

it.each([{ AccountList }, { Accounts: ['anna'] }])('is sent with one list: %o', async (input) => {
  const transport = answers(ok({ FailAccounts: [] }));
  await call(clientWith(transport), multiAccountImport, input);
  expect(transport.sent[0]?.body).toEqual(input);
});

it('splits the list of accounts, and not the one of ids', async () => {
  const transport = answers(...range(3).map(() => ok()));
  const accounts = range(201).map((n) => ({ UserID: `u${n}` }));
  await batch(clientWith(transport), multiAccountImport, { AccountList: accounts });
  expect(transport.sent.map(({ body }) => body.AccountList.length)).toEqual([100, 100, 1]);
  expect(await caught(batch(clientWith(answers()), multiAccountImport, { Accounts: ['a'] }))).toMatchObject({
    code: 'input.invalid',
    issues: [{ path: 'AccountList' }],
  });
});
