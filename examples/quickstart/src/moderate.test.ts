import { createClient } from '@tim-rest/core';
import { banGroupMember } from '@tim-rest/core/group';
import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { moderate, printBans } from './moderate.ts';
import { app, GroupId, openRoom } from './room.ts';

/** The room, a client on it, and what is printed. */
function open(secretKey = app.secretKey) {
  const room = openRoom();
  const client = createClient({
    sdkAppId: app.sdkAppId,
    identifier: app.identifier,
    region: 'singapore',
    transport: fetchTransport({ fetch: room.fetch }),
    signer: secretKeySigner(secretKey),
    retry: false,
  });
  const lines: string[] = [];
  return { room, client, lines, print: (line: string) => void lines.push(line) };
}

describe('moderate', () => {
  it('leaves the room as it says', async () => {
    const { room, client, print } = open();
    await moderate(client, GroupId, print);
    const { banned = [], marks } = room.group(GroupId) ?? {};
    expect(banned).toHaveLength(44);
    expect(banned.map(({ Member_Account }) => Member_Account)).not.toContain('troll07');
    expect(marks).toEqual([
      { Member_Account: 'teacher10', Marks: [1000] },
      { Member_Account: 'student9', Marks: [1001] },
    ]);
    expect(room.requests.map(({ errorCode }) => errorCode)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 10010]);
  });

  it('tells what failed, and goes on', async () => {
    const { room, client, lines, print } = open();
    room.inject({ operation: 'modify_user_info', errorCode: 10007, errorInfo: 'the switch is off' });
    room.inject({ operation: banGroupMember.command, after: 2, errorCode: 10002 });
    await moderate(client, GroupId, print);
    const failed = lines.filter((line) => line.startsWith('   failed'));
    expect(failed).toEqual([
      expect.stringMatching(/^ {3}failed {3}teacher10, student9, student404: .*10007.*the switch is off/),
      expect.stringMatching(/^ {3}failed {3}troll41, troll42, troll43, troll44, troll45: .*10002/),
    ]);
    expect(lines).toContain('   40 in all');
    expect(lines).toContain('   troll07 may come back; 39 are still banned');
  });
});

describe('printBans', () => {
  it('prints each page, and the sum', async () => {
    const { client, lines, print } = open();
    await printBans(client, GroupId, print);
    expect(lines.splice(0)).toEqual(['   page of 0', '   0 in all']);
    await moderate(client, GroupId, () => {});
    await printBans(client, GroupId, print);
    expect(lines.map((line) => line.replace(/until .+Z$/, 'until …'))).toEqual([
      '   page of 20, the first until …',
      '   page of 20, the first until …',
      '   page of 4, the first until …',
      '   44 in all',
    ]);
  });

  it('throws what the service says', async () => {
    const { client, print, lines } = open('another key');
    await expect(printBans(client, GroupId, print)).rejects.toMatchObject({ code: 'api.70009' });
    expect(lines).toEqual([]);
  });
});
