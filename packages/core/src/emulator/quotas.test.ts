import { describe, expect, it } from 'vitest';
import { range } from '../../test/support/fakes.ts';
import { createEmulator } from './index.ts';

const LIST = 'group_open_http_svc/get_group_ban_member';
const BAN = 'group_open_http_svc/ban_group_member';
const GroupId = '@TGS#live';

function open(quotas?: boolean) {
  const clock = { ms: Date.parse('2026-01-01T00:00:00.900Z') };
  const emulator = createEmulator({
    sdkAppId: 1,
    groups: [{ GroupId, Type: 'AVChatRoom' }],
    quotas,
    now: () => clock.ms,
  });
  const ask = async (operation = LIST, identifier = 'administrator') => {
    const query = `sdkappid=1&identifier=${identifier}&usersig=x&contenttype=json`;
    const body = JSON.stringify({
      GroupId,
      ...(operation === BAN && { Members_Account: ['a'], Duration: 1 }),
    });
    const answer = await emulator.fetch(`https://h/v4/${operation}?${query}`, { method: 'POST', body });
    return (await answer.json()).ErrorCode as number;
  };
  const askOften = async (times: number) => {
    const codes = await Promise.all(range(times).map(() => ask()));
    return codes.filter((code) => code === 0).length;
  };
  return { emulator, clock, ask, askOften };
}

describe('quotas: true', () => {
  it('takes the documented calls of any second, and refuses more with 60007', async () => {
    const { clock, ask, askOften, emulator } = open(true);
    expect(await askOften(150)).toBe(150);
    clock.ms += 600;
    // A new second on the clock, and the same one of the window.
    expect(await askOften(100)).toBe(50);
    expect(await ask()).toBe(60007);
    expect(emulator.requests.at(-1)).toMatchObject({ errorCode: 60007 });
    clock.ms += 399;
    expect(await ask()).toBe(60007);
    clock.ms += 1;
    expect(await askOften(200)).toBe(150);
  });

  it('counts operations apart, and not those who may not call', async () => {
    const { ask, askOften } = open(true);
    for (const _ of range(300)) expect(await ask(LIST, 'nobody')).toBe(60010);
    expect(await askOften(201)).toBe(200);
    expect(await ask(BAN)).toBe(0);
  });

  it('goes on when the clock is put back', async () => {
    const { clock, askOften } = open(true);
    await askOften(200);
    clock.ms -= 5000;
    expect(await askOften(201)).toBe(200);
  });
});

it.each([undefined, false])('counts nothing with quotas: %s', async (quotas) => {
  expect(await open(quotas).askOften(500)).toBe(500);
});

it('takes true or false', () => {
  expect(() => createEmulator({ sdkAppId: 1, quotas: 200 as never })).toThrow(
    'quotas: expected true or false',
  );
});
