const { backoff, createClient } = require('@tim-rest/core');
const { createEmulator } = require('@tim-rest/core/emulator');
const { staticSigner } = require('@tim-rest/signer');
const { fetchTransport } = require('@tim-rest/transport-fetch');
const { createStrikes } = require('./strikes.js');

const GroupId = '@TGS#live';

/** A room of its own for each test. */
function open() {
  const emulator = createEmulator({ sdkAppId: 1400000000, groups: [{ GroupId, Type: 'AVChatRoom' }] });
  const client = createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    origin: 'https://emulator.example',
    transport: fetchTransport({ fetch: emulator.fetch }),
    signer: staticSigner('any-text-will-do'),
    retry: backoff({ baseMs: 0 }),
  });
  const banned = () => emulator.group(GroupId).banned.map(({ Member_Account }) => Member_Account);
  return { emulator, strike: createStrikes(client, GroupId), banned };
}

describe('three strikes', () => {
  test('are a ban', async () => {
    const { strike, banned } = open();
    const said = [await strike('troll'), await strike('other'), await strike('troll'), await strike('troll')];
    expect(said).toEqual(['warned', 'warned', 'warned', 'banned']);
    expect(banned()).toEqual(['troll']);
  });

  test('are a ban even where the first answer is lost', async () => {
    const { emulator, strike, banned } = open();
    emulator.inject({ drop: 'answer' });
    for (let count = 0; count < 3; count++) await strike('troll');
    expect(banned()).toEqual(['troll']);
    expect(emulator.requests).toHaveLength(2);
  });

  test('are remembered where the service refuses', async () => {
    const { emulator, strike, banned } = open();
    emulator.inject({ errorCode: 10007 });
    await strike('troll');
    await strike('troll');
    await expect(strike('troll')).rejects.toMatchObject({ code: 'api.10007', retryable: false });
    expect(banned()).toEqual([]);
    expect(await strike('troll')).toBe('banned');
  });

  test('do not wait for a clock that stands still', async () => {
    jest.useFakeTimers();
    const { strike } = open();
    await strike('troll');
    await strike('troll');
    expect(await strike('troll')).toBe('banned');
    jest.useRealTimers();
  });
});
